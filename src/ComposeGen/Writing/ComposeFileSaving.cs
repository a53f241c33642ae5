using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Saves compose files.</summary>
public static class ComposeFileSaving
{
    /// <summary>
    /// Saves a loaded file where it was loaded from. Only the lines that must change differ: see
    /// <see cref="WriteOptions.Rewrite"/>.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <returns>The findings about writing, such as parts that were rewritten.</returns>
    /// <exception cref="InvalidOperationException">The file was not loaded from disk.</exception>
    /// <exception cref="ComposeException">A text contains half of a surrogate pair.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no permission to write the file.</exception>
    public static IReadOnlyList<Diagnostic> Save(this ComposeFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Save(file.Original?.Path
            ?? throw new InvalidOperationException("This file was not loaded from disk. Name the path to save it under."));
    }

    /// <summary>
    /// Saves a file, atomically. An existing file keeps its permissions, and a loaded one its byte order mark and line breaks.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path.</param>
    /// <param name="options">The format and the look. The default is the file's own format and its own look.</param>
    /// <returns>The findings about writing, such as parts that were rewritten or omitted.</returns>
    /// <exception cref="ArgumentException">The path is empty or invalid.</exception>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no permission to write the file.</exception>
    public static IReadOnlyList<Diagnostic> Save(this ComposeFile file, string path, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrEmpty(path);
        TextFile.Write(path, file.ToYaml(options, out var warnings));
        return warnings;
    }

    /// <summary>Writes the file to a path, as <see cref="Save(ComposeFile, string, WriteOptions)"/> does.</summary>
    /// <inheritdoc cref="Save(ComposeFile, string, WriteOptions)"/>
    public static IReadOnlyList<Diagnostic> WriteTo(this ComposeFile file, string path, WriteOptions? options = null) =>
        file.Save(path, options);
}
