using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>The one way in which a project reads files. Each is read once, and all together are limited.</summary>
/// <param name="limits">How much the files may ask.</param>
internal sealed class ProjectFiles(ReadOptions limits)
{
    /// <summary>How many files a project has at most; real ones have a dozen.</summary>
    public const int MostFiles = 1_000;

    private readonly OrderedDictionary<string, FileText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadResult> _composeFiles = new(StringComparer.Ordinal);
    private long _values;

    /// <summary>The full paths of all files that were read, in their order.</summary>
    public IEnumerable<string> Paths => _texts.Where(file => file.Value.Text is not null).Select(file => file.Key);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its full path.</param>
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

    /// <summary>Reads a compose file that a project consists of; what keeps it from being read is a finding in it.</summary>
    /// <param name="path">Its path, which findings name, too.</param>
    public LoadResult ReadOwn(string path)
    {
        var loaded = ComposeFile.Load(path, limits);
        if (loaded.File.Source is not null && Path.GetFullPath(path) is var full && _composeFiles.TryAdd(full, loaded))
        {
            _texts.TryAdd(full, new FileText("", null, IsMissing: false));
        }

        return loaded;
    }

    /// <summary>Reads a compose file that another file refers to.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="name">The name that findings give for it.</param>
    /// <param name="problem">Why it cannot be read; <see langword="null"/> when it can.</param>
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

    /// <summary>The most values that all files together may have.</summary>
    public int MostValues => limits.MaxValues;

    /// <summary>Counts values that a file brings into the project each time it is extended or included.</summary>
    /// <returns>Whether the project may still have them.</returns>
    public bool TryTake(long values) => (_values += values) <= limits.MaxValues;

    // A device, or a pipe that nobody writes to, has no length: it could go on for ever.
    private FileText ReadOnce(string path)
    {
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
