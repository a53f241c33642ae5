using ComposeGen.Diagnostics;

namespace ComposeGen.Shapes;

/// <summary>
/// Collects the parts of a file that not every format supports, and the missing keys that some formats require.
/// </summary>
internal sealed class FormatRequirements
{
    // The paths of the upper steps are created when something below them requires a format.
    private readonly List<(string? Key, int Index, ComposePath? Path)> _path = [];
    private readonly List<FormatRequirement> _requirements = [];
    private readonly List<(ComposePath Node, string Key, ComposeFormats Formats)> _missing = [];

    /// <summary>The formats that support everything.</summary>
    public ComposeFormats Available { get; private set; } = ComposeFormats.All;

    public IReadOnlyList<FormatRequirement> Requirements => _requirements;

    /// <summary>The missing keys that readers of some formats require, each with the path of its node.</summary>
    public IReadOnlyList<(ComposePath Node, string Key, ComposeFormats Formats)> Missing => _missing;

    public void Enter(string key) => _path.Add((key, -1, null));

    public void Enter(int index) => _path.Add((null, index, null));

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Records that only these formats support the current value.</summary>
    /// <param name="formats">The formats.</param>
    /// <param name="part">The part that only these formats support, if it is not the whole key: "The long form".</param>
    public void Require(ComposeFormats formats, string? part = null)
    {
        if (formats != ComposeFormats.All)
        {
            Available &= formats;
            _requirements.Add(new FormatRequirement(CurrentPath(), formats, part));
        }
    }

    /// <summary>Records that these formats require a key that the current node lacks.</summary>
    public void Miss(string key, ComposeFormats formats) => _missing.Add((CurrentPath(), key, formats));

    private ComposePath CurrentPath()
    {
        var path = ComposePath.Root;
        for (var depth = 0; depth < _path.Count; depth++)
        {
            var (key, index, known) = _path[depth];
            path = known ?? (key is null ? path.Child(index) : path.Child(key));
            _path[depth] = (key, index, path);
        }

        return path;
    }
}

/// <summary>A part of a file that only some formats support.</summary>
/// <param name="Path">The place.</param>
/// <param name="Formats">The formats that support it.</param>
/// <param name="Part">The part, such as "The long form", if the key also has other forms; otherwise
/// <see langword="null"/>.</param>
internal readonly record struct FormatRequirement(ComposePath Path, ComposeFormats Formats, string? Part)
{
    /// <summary>The part, as the subject of a message.</summary>
    public string Subject => Part is null ? Path.ToString() : $"{Part} in {Path}";
}
