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

    /// <summary>Returns the file as YAML, in its own format and the default look.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static string ToYaml(this ComposeFile file) => file.ToYaml(options: null);

    /// <summary>Returns the file as YAML in a format, in the default look.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static string ToYaml(this ComposeFile file, ComposeFormat format) => file.ToYaml(new WriteOptions { Format = format });

    /// <summary>Returns the file as YAML.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The format and the look. The default is the file's own format and the default look.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static string ToYaml(this ComposeFile file, WriteOptions? options) => file.ToYaml(options, out _);

    /// <summary>Returns the file as YAML, with warnings about omitted parts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The format and the look. The default is the file's own format and the default look.</param>
    /// <param name="warnings">The parts that the format cannot express and that <see cref="Unsupported.Drop"/> omitted, in the
    /// order of the file.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static string ToYaml(this ComposeFile file, WriteOptions? options, out IReadOnlyList<Diagnostic> warnings)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (EditedText.IsFor(file, options ?? WriteOptions.Default))
        {
            return Edited(file, out warnings);
        }

        using var yaml = new YamlTextWriter((options ?? WriteOptions.Default).Style);
        warnings = Write(file, yaml, options);
        return yaml.ToString();
    }

    /// <summary>Writes the file as YAML. Nothing is written when the format cannot express it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The output, which stays open.</param>
    /// <param name="options">The format and the look. The default is the file's own format and the default look.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static void WriteTo(this ComposeFile file, TextWriter output, WriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(output);
        if (EditedText.IsFor(file, options ?? WriteOptions.Default))
        {
            output.Write(Edited(file, out _));
            return;
        }

        using var yaml = new YamlTextWriter((options ?? WriteOptions.Default).Style, output);
        _ = Write(file, yaml, options);
    }

    /// <summary>Writes the file as YAML, in its own format and the default look.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The output, which stays open.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static void WriteTo(this ComposeFile file, TextWriter output) => file.WriteTo(output, options: null);

    /// <summary>Writes the file as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The output, which stays open.</param>
    /// <param name="options">The format and the look. The default is the file's own format and the default look.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static void WriteTo(this ComposeFile file, Stream output, WriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(output);
        using var text = new StreamWriter(output, Utf8, leaveOpen: true);
        file.WriteTo(text, options);
    }

    /// <summary>Writes the file as YAML in UTF-8, without a byte order mark, in its own format and the default look.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The output, which stays open.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    public static void WriteTo(this ComposeFile file, Stream output) => file.WriteTo(output, options: null);

    /// <summary>Writes the file as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The output, which stays open.</param>
    /// <param name="options">The format and the look. The default is the file's own format and the default look.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <exception cref="ComposeException">
    /// The format cannot express something in the file, or a text contains half of a surrogate pair.
    /// </exception>
    /// <exception cref="OperationCanceledException">The writing was canceled.</exception>
    public static async Task WriteToAsync(
        this ComposeFile file, Stream output, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Utf8.GetBytes(file.ToYaml(options)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Returns the file as nodes, in its own spelling. Unsupported parts are reported when the file is written.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="prefersLongForms">Whether values that have a short form are written in their long form.</param>
    internal static YamlNode AsNodes(this ComposeFile file, bool prefersLongForms = false)
    {
        var nodes = new YamlNodeBuilder(prefersLongForms);
        var (_, format) = FormatResolution.Resolve(file, WriteOptions.Default, []);
        file.Write(nodes, format, keepsSpelling: true, keepsVersion: file.Keeps("version"));
        return nodes.Root!;
    }

    /// <summary>Returns the text that would be written anew, as nodes.</summary>
    internal static YamlNode? Emitted(this ComposeFile file)
    {
        try
        {
            return YamlComposer.Compose(file.ToYaml(new WriteOptions { Rewrite = true }), file: null, []);
        }
        catch (ComposeException)
        {
            // Writing the file reports the reason.
            return null;
        }
    }

    private static string Edited(ComposeFile file, out IReadOnlyList<Diagnostic> warnings)
    {
        var diagnostics = new DiagnosticBag();
        var edits = new EditedText(file, file.Original!).Edits(diagnostics);
        warnings = diagnostics.ToList();
        return edits.Count == 0 ? file.Original!.Text : TextEdit.Apply(file.Original!.Text, edits);
    }

    private static IReadOnlyList<Diagnostic> Write(ComposeFile file, YamlTextWriter yaml, WriteOptions? options)
    {
        options ??= WriteOptions.Default;
        var diagnostics = new DiagnosticBag();
        var (spelled, format) = FormatResolution.Resolve(file, options, diagnostics);
        if (diagnostics.HasErrors)
        {
            throw new ComposeException(diagnostics.ToList());
        }

        // An unreadable version line stays, unless a format is requested.
        var isOwn = options.Format is null;
        yaml.BeginDocument();
        spelled.Write(yaml, format, keepsSpelling: isOwn, keepsVersion: isOwn && file.Keeps("version"));
        yaml.EndDocument();
        return diagnostics.ToList();
    }
}
