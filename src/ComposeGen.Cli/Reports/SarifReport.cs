using System.Reflection;
using System.Text.Json.Nodes;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Cli.Reports;

/// <summary>SARIF 2.1.0, which code scanners and editors read.</summary>
/// <seealso href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</seealso>
internal sealed class SarifReport(TextWriter output) : IReport
{
    private readonly List<Diagnostic> _diagnostics = [];

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void End()
    {
        var version = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var rules = _diagnostics.Select(diagnostic => diagnostic.Descriptor).Distinct().Select(Rule);
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "composegen",
                    ["version"] = version?.InformationalVersion,
                    ["rules"] = new JsonArray([.. rules]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. _diagnostics.Select(Result)]),
        };
        output.Write(JsonText.Of(new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray([run]),
        }));
    }

    private static JsonObject Rule(DiagnosticDescriptor descriptor)
    {
        var rule = new JsonObject { ["id"] = descriptor.Code, ["shortDescription"] = Text(descriptor.Title) };
        if (descriptor.HelpLink != descriptor.Code)
        {
            rule["helpUri"] = descriptor.HelpLink;
        }

        rule["defaultConfiguration"] = new JsonObject { ["level"] = LevelOf(descriptor.Severity) };
        return rule;
    }

    private static JsonObject Result(Diagnostic diagnostic)
    {
        var result = new JsonObject
        {
            ["ruleId"] = diagnostic.Code,
            ["level"] = LevelOf(diagnostic.Severity),
            ["message"] = Text(diagnostic.Message),
            ["locations"] = new JsonArray([Location(diagnostic.Span, diagnostic.Path)]),
        };
        if (diagnostic.Related.Count > 0)
        {
            result["relatedLocations"] = new JsonArray([.. diagnostic.Related.Select(Related)]);
        }

        if (diagnostic.Fixes.Count > 0)
        {
            result["fixes"] = new JsonArray([.. diagnostic.Fixes.Select(Fix)]);
        }

        return result;
    }

    private static JsonObject Fix(Fix fix) => new()
    {
        ["description"] = Text(fix.Title),
        ["artifactChanges"] =
            new JsonArray([.. fix.Edits.GroupBy(edit => edit.Span.File, StringComparer.Ordinal).Select(Change)]),
    };

    private static JsonObject Change(IGrouping<string?, SourceEdit> edits) => new()
    {
        ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(edits.Key ?? "") },
        ["replacements"] = new JsonArray([.. edits.Select(Replacement)]),
    };

    private static JsonObject Replacement(SourceEdit edit)
    {
        var replacement = new JsonObject { ["deletedRegion"] = Region(edit.Span) };
        if (edit.NewText.Length > 0)
        {
            replacement["insertedContent"] = Text(edit.NewText);
        }

        return replacement;
    }

    private static JsonObject Related(RelatedLocation related)
    {
        var location = Location(related.Span, related.Path);
        location["message"] = Text(related.Message);
        return location;
    }

    private static JsonObject Location(SourceSpan span, ComposePath path)
    {
        var location = new JsonObject();
        if (span.File is { } file)
        {
            var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(file) } };
            if (span.Line > 0)
            {
                physical["region"] = Region(span);
            }

            location["physicalLocation"] = physical;
        }

        location["logicalLocations"] = new JsonArray([new JsonObject { ["fullyQualifiedName"] = path.ToString() }]);
        return location;
    }

    private static JsonObject Region(SourceSpan span) => new()
    {
        ["startLine"] = span.Line,
        ["startColumn"] = span.Column,
        ["endLine"] = span.EndLine,
        ["endColumn"] = span.EndColumn,
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string LevelOf(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Info ? "note" : severity.ToWord();

    // Relative files remain relative to the folder of the scan.
    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split('/', '\\').Select(Uri.EscapeDataString));
}
