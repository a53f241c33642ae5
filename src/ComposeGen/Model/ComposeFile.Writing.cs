using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file as YAML, in its own format and the default look.</summary>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public string ToYaml() => ToYaml(options: null);

    /// <summary>The file as YAML.</summary>
    /// <param name="options">The format and the look; the file's own format and the default look when <see langword="null"/>.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public string ToYaml(WriteOptions? options) => ToYaml(options, out _);

    /// <summary>The file as YAML, and what was left out of it.</summary>
    /// <param name="options">The format and the look; the file's own format and the default look when <see langword="null"/>.</param>
    /// <param name="warnings">What the format cannot say and <see cref="Unsayable.Drop"/> left out, in the order of the file.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public string ToYaml(WriteOptions? options, out IReadOnlyList<Diagnostic> warnings)
    {
        using var yaml = new YamlTextWriter((options ?? WriteOptions.Default).Style);
        warnings = Write(yaml, options);
        return yaml.ToString();
    }

    /// <summary>Writes the file as YAML. Nothing is written when the format cannot say it.</summary>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="options">The format and the look; the file's own format and the default look when <see langword="null"/>.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public void WriteTo(TextWriter output, WriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var yaml = new YamlTextWriter((options ?? WriteOptions.Default).Style, output);
        _ = Write(yaml, options);
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

    /// <summary>Writes the file as YAML in UTF-8, without a byte order mark, in its own format and the default look.</summary>
    /// <param name="output">Where to write; it stays open.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    public void WriteTo(Stream output) => WriteTo(output, options: null);

    /// <summary>Writes the file as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="options">The format and the look; the file's own format and the default look when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ComposeException">The format cannot say something that the file holds, or a text holds half of a surrogate pair.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public async Task WriteToAsync(Stream output, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Utf8.GetBytes(ToYaml(options)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a file that is spelled as the format has it.</summary>
    internal void Write(IYamlWriter yaml, ComposeFormat format, bool keepsSpelling = false, bool keepsVersion = false)
    {
        var versioned = (ComposeFile)MemberwiseClone();
        versioned.Format = keepsVersion ? ComposeFormat.Spec : format;
        versioned.Write(new WriteContext(yaml, format, keepsSpelling));
    }

    private IReadOnlyList<Diagnostic> Write(YamlTextWriter yaml, WriteOptions? options)
    {
        options ??= WriteOptions.Default;
        var diagnostics = new DiagnosticBag();
        var (file, format) = FormatResolution.Resolve(this, options, diagnostics);
        if (diagnostics.HasErrors)
        {
            throw new ComposeException(diagnostics.ToList());
        }

        // A version line that could not be read stays as it is, until a format is asked for.
        var isOwn = options.Format is null;
        yaml.BeginDocument();
        file.Write(yaml, format, keepsSpelling: isOwn, keepsVersion: isOwn && Keeps("version"));
        yaml.EndDocument();
        return diagnostics.ToList();
    }

    private void Write(WriteContext context)
    {
        if (Verbatim is { } verbatim)
        {
            context.Yaml.Node(verbatim);
        }
        else
        {
            Shape.WriteMapping(this, context, afterBlock => SectionBreak(afterBlock, context.Yaml));
        }
    }

    private static void SectionBreak(bool afterBlock, IYamlWriter yaml)
    {
        if (afterBlock)
        {
            yaml.SectionBreak();
        }
    }
}
