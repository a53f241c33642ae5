using System.Globalization;
using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file as YAML.</summary>
    /// <param name="options">The format and the look; the file's own format and the default look when <see langword="null"/>.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public string ToYaml(WriteOptions? options = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(text, options);
        return text.ToString();
    }

    /// <summary>Writes the file as YAML. Nothing is written when the format cannot say it.</summary>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="options">The format and the look; the file's own format and the default look when <see langword="null"/>.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public void WriteTo(TextWriter output, WriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(output);
        options ??= WriteOptions.Default;
        var diagnostics = new DiagnosticBag();
        var format = FormatResolution.Resolve(this, options.Format, diagnostics);
        if (diagnostics.HasErrors)
        {
            throw new ComposeException(diagnostics.ToList());
        }

        WriteTo(output, options, format);
    }

    private void WriteTo(TextWriter output, WriteOptions options, ComposeFormat format)
    {
        var resolved = (ComposeFile)MemberwiseClone();

        // A version line that could not be read stays as it is, until a format is asked for.
        resolved.Format = options.Format is null && Keeps("version") ? ComposeFormat.Spec : format;
        using var yaml = new YamlOutput(output, options.Style);
        yaml.BeginDocument();
        resolved.Write(new WriteContext(yaml, format, KeepsSpelling: options.Format is null || options.Format == Format));
        yaml.EndDocument();
    }

    /// <summary>Writes the file as YAML, in its own format and the default look.</summary>
    /// <param name="output">Where to write; it stays open.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public void WriteTo(TextWriter output) => WriteTo(output, options: null);

    /// <summary>Writes the file as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="options">The format and the look; the file's own format and the default look when <see langword="null"/>.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public void WriteTo(Stream output, WriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var text = new StreamWriter(output, Utf8, leaveOpen: true);
        WriteTo(text, options);
    }

    private void Write(WriteContext context)
    {
        if (Verbatim is { } verbatim)
        {
            context.Yaml.Node(verbatim);
        }
        else if (Shape.IsEmpty(this))
        {
            context.Yaml.EmptyMapping();
        }
        else
        {
            Shape.WriteMapping(this, context, afterBlock => SectionBreak(afterBlock, context.Yaml));
        }
    }

    private static void SectionBreak(bool afterBlock, YamlOutput yaml)
    {
        if (afterBlock)
        {
            yaml.SectionBreak();
        }
    }
}
