using ComposeGen.Diagnostics;
using ComposeGen.Model;
using ComposeGen.Yaml;

namespace ComposeGen.Formats;

/// <summary>Writes files anew: as text in the canonical look, or as nodes.</summary>
internal static class Emission
{
    /// <summary>Writes the file, unless the bag has errors or the format does not support the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="yaml">The output.</param>
    /// <param name="options">The format and the look.</param>
    /// <param name="diagnostics">What was found before. Omitted parts are added.</param>
    /// <exception cref="ComposeException">The bag has errors, or the format does not support the file.</exception>
    public static void Emit(this ComposeFile file, YamlTextWriter yaml, WriteOptions options, DiagnosticBag diagnostics)
    {
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
    }

    /// <summary>Returns the text of the file in its own format and the canonical look.</summary>
    public static string EmittedText(this ComposeFile file)
    {
        using var yaml = new YamlTextWriter(YamlStyle.Default);
        file.Emit(yaml, WriteOptions.Default, []);
        return yaml.ToString();
    }

    /// <summary>Returns the nodes of that text, with their places in it.</summary>
    public static YamlNode? Emitted(this ComposeFile file)
    {
        try
        {
            return YamlComposer.Compose(file.EmittedText(), file: null, []);
        }
        catch (ComposeException)
        {
            // Writing the file reports the reason.
            return null;
        }
    }

    /// <summary>
    /// Returns the file as nodes, in its own spelling. Unsupported parts are reported when the file is written.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="prefersLongForms">Whether values that have a short form are written in their long form.</param>
    public static YamlNode AsNodes(this ComposeFile file, bool prefersLongForms = false)
    {
        var nodes = new YamlNodeBuilder(prefersLongForms);
        var (_, format) = FormatResolution.Resolve(file, WriteOptions.Default, []);
        file.Write(nodes, format, keepsSpelling: true, keepsVersion: file.Keeps("version"));
        return nodes.Root!;
    }
}
