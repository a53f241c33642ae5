using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Cli.Reports;

/// <summary>An array with an object for each finding.</summary>
internal sealed class JsonReport(TextWriter output) : IReport
{
    private readonly JsonArray _findings = [];

    public void Add(Diagnostic diagnostic)
    {
        var finding = new JsonObject
        {
            ["code"] = diagnostic.Code,
            ["severity"] = diagnostic.Severity.ToWord(),
            ["message"] = diagnostic.Message,
            ["path"] = diagnostic.Path.ToString(),
        };
        AddPlace(finding, diagnostic.Span);
        finding["help"] = diagnostic.Descriptor.HelpLink;
        if (diagnostic.Related.Count > 0)
        {
            finding["related"] = new JsonArray([.. diagnostic.Related.Select(Related)]);
        }

        _findings.Add((JsonNode)finding);
    }

    public void End() => output.Write(JsonText.Of(_findings));

    private static JsonObject Related(RelatedLocation location)
    {
        var related = new JsonObject { ["message"] = location.Message, ["path"] = location.Path.ToString() };
        AddPlace(related, location.Span);
        return related;
    }

    // The line is unknown for some findings, and the file for others.
    private static void AddPlace(JsonObject json, SourceSpan span)
    {
        if (span.File is { } file)
        {
            json["file"] = file;
        }

        if (span.Line > 0)
        {
            json["line"] = span.Line;
            json["column"] = span.Column;
        }
    }
}

/// <summary>Writes JSON.</summary>
internal static class JsonText
{
    // The reports are not part of a web page, so quotes and umlauts need no escapes.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns the text, with a final newline.</summary>
    public static string Of(JsonNode json)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(utf8, Options))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(utf8.WrittenSpan) + '\n';
    }
}
