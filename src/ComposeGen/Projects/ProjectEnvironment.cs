using ComposeGen.Diagnostics;

namespace ComposeGen.Projects;

/// <summary>The values of a project's variables: those of an environment, and behind them those of files.</summary>
/// <param name="outer">The environment, which takes precedence.</param>
/// <param name="loader">What reads files.</param>
internal sealed class ProjectEnvironment(IReadOnlyDictionary<string, string> outer, ProjectLoader loader)
{
    /// <summary>The file that Compose reads in a project's folder when it is given no other.</summary>
    public const string DefaultFile = ".env";

    private readonly Dictionary<string, string> _variables = new(outer, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ofFiles = new(StringComparer.Ordinal);

    /// <summary>The values.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    /// <summary>Adds the variables of the folder's own file, if there is one.</summary>
    public void AddDefault(string folder)
    {
        if (Path.Combine(folder, DefaultFile) is var path && File.Exists(path))
        {
            Add(path);
        }
    }

    /// <summary>Adds the variables of a file, over those of earlier files; what keeps it from being read is reported.</summary>
    public void Add(string path) => Add(loader.ReadText(path), path);

    /// <summary>Adds the variables of a file that a compose file names; what keeps it from being read is reported.</summary>
    /// <param name="from">The compose file.</param>
    /// <param name="reference">What it names the file.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="place">Where the compose file names it.</param>
    /// <returns>Whether the file can be read.</returns>
    public bool Add(ComposeFile from, string reference, string path, ComposePath place) =>
        Add(loader.ReadText(from, reference, path, place, "the file with variables"), path);

    private bool Add(string? text, string path)
    {
        if (text is null)
        {
            return false;
        }

        foreach (var (name, value) in loader.ReadVariables(text, path, ValueOf))
        {
            _ofFiles[name] = value;
            _variables[name] = outer.GetValueOrDefault(name, value);
        }

        return true;
    }

    private string? ValueOf(string name) => outer.GetValueOrDefault(name) ?? _ofFiles.GetValueOrDefault(name);
}
