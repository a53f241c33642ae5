using ComposeGen.Diagnostics;

namespace ComposeGen.Shapes;

/// <summary>Gathers what a file uses that not every format has, and which keys it lacks that some formats need.</summary>
internal sealed class FormatRequirements
{
    // The places of the upper steps are known once something below them was required.
    private readonly List<(string? Key, int Index, ComposePath? Path)> _path = [];
    private readonly List<FormatRequirement> _requirements = [];
    private readonly List<(ComposePath Node, string Key, ComposeFormats Formats)> _missing = [];

    /// <summary>The formats that have everything that was asked of them.</summary>
    public ComposeFormats Available { get; private set; } = ComposeFormats.All;

    public IReadOnlyList<FormatRequirement> Requirements => _requirements;

    /// <summary>The keys that the readers of some formats miss, each with its node's place.</summary>
    public IReadOnlyList<(ComposePath Node, string Key, ComposeFormats Formats)> Missing => _missing;

    public void Enter(string key) => _path.Add((key, -1, null));

    public void Enter(int index) => _path.Add((null, index, null));

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>The value at hand exists in these formats only.</summary>
    /// <param name="formats">The formats.</param>
    /// <param name="part">What exists only there, where it is not the whole key: "The long form".</param>
    public void Require(ComposeFormats formats, string? part = null)
    {
        if (formats != ComposeFormats.All)
        {
            Available &= formats;
            _requirements.Add(new FormatRequirement(CurrentPath(), formats, part));
        }
    }

    /// <summary>The node at hand has no such key, which these formats require.</summary>
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
