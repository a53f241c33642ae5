namespace ComposeGen.Cli.Reports;

/// <summary>The lines of the files that findings are about.</summary>
/// <param name="streams">Where those of standard input come from.</param>
internal sealed class SourceLines(Streams streams)
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>A line of a file; <see langword="null"/> when there is none.</summary>
    public string? Find(string? file, int line)
    {
        if (file is null)
        {
            return null;
        }

        if (!_files.TryGetValue(file, out var lines))
        {
            lines = Read(file);
            _files.Add(file, lines);
        }

        return line <= lines.Length ? lines[line - 1] : null;
    }

    private string[] Read(string file)
    {
        if (file == Streams.InputName)
        {
            using var input = new StreamReader(streams.Input);
            return input.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        }

        try
        {
            // A pipe has no length, and cannot be read twice.
            return new FileInfo(file).Length > 0 ? File.ReadAllLines(file) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It was read before; the finding stands without its line.
            return [];
        }
    }
}
