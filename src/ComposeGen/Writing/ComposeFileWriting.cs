using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Editing;
using ComposeGen.Formats;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Writes compose files.</summary>
public static class ComposeFileWriting
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Returns the file as YAML in a format, in the default look.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ComposeException">
    /// The check finds errors, the format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static string ToYaml(this ComposeFile file, ComposeFormat format) => file.ToYaml(new WriteOptions { Format = format });

    /// <summary>Returns the file as YAML. The text of a loaded file is edited: only the lines that must change differ.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">
    /// The format, the look and the check. The default is the file's own format and look, and a check of a file that was built in
    /// code.
    /// </param>
    /// <exception cref="ComposeException">
    /// The check finds errors, the format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static string ToYaml(this ComposeFile file, WriteOptions? options = null) => file.ToYaml(options, out _);

    /// <summary>Returns the file as YAML, with warnings about omitted and rewritten parts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The format, the look and the check.</param>
    /// <param name="warnings">
    /// The parts that the format cannot express and that <see cref="Unsupported.Drop"/> omitted, or the parts of a loaded file
    /// that had to be rewritten; in the order of the file.
    /// </param>
    /// <exception cref="ComposeException">
    /// The check finds errors, the format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static string ToYaml(this ComposeFile file, WriteOptions? options, out IReadOnlyList<Diagnostic> warnings)
    {
        ArgumentNullException.ThrowIfNull(file);
        options ??= WriteOptions.Default;
        var diagnostics = Errors(file, options);
        using var yaml = new YamlTextWriter(options.Style);
        var edited = Edited(file, options, diagnostics);
        if (edited is null)
        {
            file.Emit(yaml, options, diagnostics);
        }

        warnings = diagnostics.ToList();
        return edited ?? yaml.ToString();
    }

    /// <summary>Writes the file as YAML. Nothing is written if the file has errors.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The output, which stays open.</param>
    /// <param name="options">The format, the look and the check.</param>
    /// <returns>The warnings about omitted and rewritten parts, in the order of the file.</returns>
    /// <exception cref="ComposeException">
    /// The check finds errors, the format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static IReadOnlyList<Diagnostic> WriteTo(this ComposeFile file, TextWriter output, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(output);
        options ??= WriteOptions.Default;
        var diagnostics = Errors(file, options);
        if (Edited(file, options, diagnostics) is { } edited)
        {
            output.Write(edited);
        }
        else
        {
            using var yaml = new YamlTextWriter(options.Style, output);
            file.Emit(yaml, options, diagnostics);
        }

        return diagnostics.ToList();
    }

    /// <summary>Writes the file as YAML in UTF-8, without a byte order mark. Nothing is written if the file has errors.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The output, which stays open.</param>
    /// <param name="options">The format, the look and the check.</param>
    /// <returns>The warnings about omitted and rewritten parts, in the order of the file.</returns>
    /// <exception cref="ComposeException">
    /// The check finds errors, the format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static IReadOnlyList<Diagnostic> WriteTo(this ComposeFile file, Stream output, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(output);
        using var text = new StreamWriter(output, Utf8, leaveOpen: true);
        return file.WriteTo(text, options);
    }

    /// <summary>Writes the file as YAML in UTF-8, without a byte order mark. Nothing is written if the file has errors.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The output, which stays open.</param>
    /// <param name="options">The format, the look and the check.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>The warnings about omitted and rewritten parts, in the order of the file.</returns>
    /// <exception cref="ComposeException">
    /// The check finds errors, the format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    /// <exception cref="OperationCanceledException">The writing was canceled.</exception>
    public static async Task<IReadOnlyList<Diagnostic>> WriteToAsync(
        this ComposeFile file, Stream output, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(output);
        var yaml = Utf8.GetBytes(file.ToYaml(options, out var warnings));
        await output.WriteAsync(yaml, cancellationToken).ConfigureAwait(false);
        return warnings;
    }

    // A loaded file may have errors: a program that changes it is free to leave them.
    private static DiagnosticBag Errors(ComposeFile file, WriteOptions options)
    {
        var errors = new DiagnosticBag();
        if (file.IsBuilt && options.Check is { } check)
        {
            errors.AddRange(file.Validate(check).Where(found => found.Severity == DiagnosticSeverity.Error));
        }

        return errors;
    }

    // The edited text of a loaded file; null for a file that is written anew.
    private static string? Edited(ComposeFile file, WriteOptions options, DiagnosticBag diagnostics)
    {
        if (!EditedText.IsFor(file, options))
        {
            return null;
        }

        var original = file.Original!;
        var edits = new EditedText(file, original).Edits(diagnostics);
        return edits.Count == 0 ? original.Text : TextEdit.Apply(original.Text, edits);
    }
}
