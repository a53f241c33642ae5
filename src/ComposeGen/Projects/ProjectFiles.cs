using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>Reads the files of a project: each file once, up to a limit for all of them.</summary>
/// <param name="limits">The limits of the files.</param>
/// <param name="texts">Texts that are read instead of those on disk, by full path.</param>
internal sealed class ProjectFiles(ReadOptions limits, IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The maximum number of files of a project; real projects have a dozen.</summary>
    public const int MostFiles = 1_000;

    private readonly OrderedDictionary<string, FileText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadResult> _composeFiles = new(StringComparer.Ordinal);
    private long _values;

    /// <summary>The full paths of all files that were read, in order.</summary>
    public IEnumerable<string> Paths => _texts.Where(file => file.Value.Text is not null).Select(file => file.Key);

    /// <summary>Reads a file.</summary>
    public FileText Read(string path)
    {
        if (!_texts.TryGetValue(path, out var text))
        {
            text = _texts.Count < MostFiles
                ? ReadOnce(path)
                : new FileText(null, $"The project refers to more than {MostFiles} files.", IsMissing: false);
            _texts.Add(path, text);
        }

        return text;
    }

    /// <summary>Reads a compose file of the project itself. If that fails, the result contains the finding.</summary>
    /// <param name="path">Its path, as in findings.</param>
    public LoadResult ReadOwn(string path)
    {
        var loaded = texts.Count > 0 && texts.TryGetValue(Path.GetFullPath(path), out var text)
            ? ComposeFile.Read(text, path, Path.GetFullPath(path), limits)
            : ComposeFile.Load(path, limits);
        if (loaded.File.Source is not null && Path.GetFullPath(path) is var full && _composeFiles.TryAdd(full, loaded))
        {
            _texts.TryAdd(full, new FileText("", null, IsMissing: false));
        }

        return loaded;
    }

    /// <summary>Reads a compose file to which another file refers.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="name">Its name in findings.</param>
    /// <param name="problem">The reason why it cannot be read; <see langword="null"/> when it can.</param>
    public LoadResult? ReadComposeFile(string path, string name, out string? problem)
    {
        problem = null;
        if (!_composeFiles.TryGetValue(path, out var file))
        {
            var text = Read(path);
            problem = text.Problem;
            if (text.Text is null)
            {
                return null;
            }

            _composeFiles.Add(path, file = ComposeFile.Read(text.Text, name, path, limits));
        }

        return file;
    }

    /// <summary>The maximum number of values in all files.</summary>
    public int MostValues => limits.MaxValues;

    /// <summary>Counts the values that a file adds to the project each time it is extended or included.</summary>
    /// <returns>Whether the project may still have them.</returns>
    public bool TryTake(long values) => (_values += values) <= limits.MaxValues;

    // A device or an unused pipe has no length, and reading it might never end.
    private FileText ReadOnce(string path)
    {
        if (texts.TryGetValue(path, out var own))
        {
            return new FileText(own, null, IsMissing: false);
        }

        try
        {
            if (new FileInfo(path) is { Exists: true, Length: 0 })
            {
                return new FileText("", null, IsMissing: false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileText(null, exception.Message, IsMissing: false);
        }

        var found = new DiagnosticBag();
        return SourceFile.Read(path, found, limits) is { } text
            ? new FileText(text, null, IsMissing: false)
            : new FileText(null, found.First().Message, !Path.Exists(path));
    }
}

/// <summary>The content of a file.</summary>
/// <param name="Text">Its content; <see langword="null"/> when it cannot be read.</param>
/// <param name="Problem">The reason why it cannot be read; <see langword="null"/> when it can.</param>
/// <param name="IsMissing">Whether the path does not exist.</param>
internal sealed record FileText(string? Text, string? Problem, bool IsMissing);

/// <summary>A reference of a compose file to another file.</summary>
internal static class FileReference
{
    /// <summary>Returns the full path; <see langword="null"/> when it depends on where the file is used.</summary>
    /// <param name="folder">The base of relative paths.</param>
    /// <param name="reference">The path.</param>
    /// <param name="environment">The variables; <c>~</c> is the folder in HOME.</param>
    public static string? Resolve(string? folder, string reference, IReadOnlyDictionary<string, string>? environment)
    {
        if (reference is "~" || reference.StartsWith("~/", StringComparison.Ordinal))
        {
            var home = environment?.GetValueOrDefault("HOME");
            return string.IsNullOrEmpty(home) ? null : Path.GetFullPath(home + reference[1..]);
        }

        return folder is null || reference.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(reference, folder);
    }
}

/// <summary>A compose file of a project, with its variables replaced.</summary>
/// <param name="Written">The file with its paths as written, relative to its folder.</param>
/// <param name="File">The file with paths relative to the project's folder.</param>
/// <param name="Path">Its full path; <see langword="null"/> when it has none.</param>
/// <param name="Folder">The base of its relative paths; <see langword="null"/> for a file that is not on disk.</param>
/// <param name="Diagnostics">The findings of reading it.</param>
internal sealed record PartOfProject(
    ComposeFile Written, ComposeFile File, string? Path, string? Folder, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Its name in messages.</summary>
    public string Name => Written.Source?.Span.File ?? Path ?? "another file";

    /// <summary>The services that others extend, after their own extends is resolved.</summary>
    public Dictionary<string, ExtendedService> Extended { get; } = new(StringComparer.Ordinal);
}

/// <summary>The base folder and variables of files: of those that Compose is given, or of one <c>include</c>.</summary>
/// <param name="Folder">The base of their relative paths; <see langword="null"/> for files that are not on disk.</param>
/// <param name="Environment">The values of their variables; <see langword="null"/> when variables are kept.</param>
internal sealed record Scope(string? Folder, IReadOnlyDictionary<string, string>? Environment);

/// <summary>The names of the files for which Compose v2 looks in a folder, in order of preference.</summary>
internal static class ProjectFileNames
{
    public static readonly IReadOnlyList<string> Main =
        ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    public static readonly IReadOnlyList<string> Override =
        ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>Returns the first of some names that exists in a folder; <see langword="null"/> when none does.</summary>
    public static string? Find(string folder, IReadOnlyList<string> names) =>
        names.Select(name => Path.Combine(folder, name)).FirstOrDefault(Path.Exists);
}
