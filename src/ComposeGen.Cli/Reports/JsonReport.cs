using System.Text.Json;
using ComposeGen.Diagnostics;

namespace ComposeGen.Cli.Reports;

/// <summary>An array with an object for each finding.</summary>
internal sealed class JsonReport(TextWriter output) : IReport
{
    private readonly List<Diagnostic> _diagnostics = [];

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void End() => output.Write(JsonText.Of(json =>
    {
        json.WriteStartArray();
        foreach (var diagnostic in _diagnostics)
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
    }));

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.ToWord());
        json.WriteString("message", diagnostic.Message);
        json.WriteString("path", diagnostic.Path.ToString());
        JsonText.WritePlace(json, diagnostic.Span);
        json.WriteString("help", diagnostic.Descriptor.HelpLink);
        WriteRelated(json, diagnostic.Related);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedLocation> related)
    {
        if (related.Count == 0)
        {
            return;
        }

        json.WriteStartArray("related");
        foreach (var location in related)
        {
            json.WriteStartObject();
            json.WriteString("message", location.Message);
            json.WriteString("path", location.Path.ToString());
            JsonText.WritePlace(json, location.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
