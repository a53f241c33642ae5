using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Cli.Reports;

/// <summary>What the reports in JSON have in common.</summary>
internal static class JsonText
{
    // The reports are no part of a web page, so quotes and umlauts may stand as they are.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text, with a final newline.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(utf8, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(utf8.WrittenSpan) + '\n';
    }

    /// <summary>The file with line and column; without the two where only the file is known, and without it where nothing is.</summary>
    public static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        if (span.File is { } file)
        {
            json.WriteString("file", file);
        }

        if (span.Line > 0)
        {
            json.WriteNumber("line", span.Line);
            json.WriteNumber("column", span.Column);
        }
    }
}
