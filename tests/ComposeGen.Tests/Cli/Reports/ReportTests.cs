using System.Text.Json;
using System.Text.RegularExpressions;
using ComposeGen.Cli;
using ComposeGen.Diagnostics;
using ComposeGen.Tests.Fleets;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Cli.Reports;

public sealed class ReportTests : IDisposable
{
    private const string Mistakes = """
        version: '2'
        services:
          web:
            imagee: nginx:1.27
            networks: [nowhere, "a:b,c%d\e[31m"]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task As_text() => Verify(Reported("text").Error, "txt");

    [Fact]
    public Task As_json() => Verify(Reported("json").Output, "json");

    // The version is that of the package.
    [Fact]
    public Task As_sarif()
    {
        var lines = Reported("sarif").Output.Split('\n');
        var version = Array.FindIndex(lines, line => line.Contains("\"composegen\"", StringComparison.Ordinal)) + 1;
        lines[version].Should().MatchRegex("\"version\": \"[0-9]+\\.");
        lines[version] = "\"version\"";
        return Verify(string.Join('\n', lines), "json");
    }

    [Fact]
    public Task As_github_annotations() => Verify(Reported("github").Output, "txt");

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Is_json_even_without_findings(string form)
    {
        var run = CliRun.Of("check", "--report", form, _folder.Write("good.yml", "services: {web: {image: nginx}}\n"));

        run.ExitCode.Should().Be(0);
        JsonDocument.Parse(run.Output).RootElement.ValueKind
            .Should().Be(form == "json" ? JsonValueKind.Array : JsonValueKind.Object);
    }

    [Fact]
    public void Marks_the_place_under_tabs()
    {
        var run = CliRun.Of("check", _folder.Write("tab.yml", "services:\n  web:\t{image: x, imagee: x}\n"));

        run.Error.Split('\n')[1..].Should().Equal("  2 |   web:\t{image: x, imagee: x}", "    |       \t           ^^^^^^", "");
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_no_line_to_show() =>
        CliRun.Of("check", "--report", "json", _folder["missing.yml"]).Should().Match<CliRun>(run =>
            run.ExitCode == 2
                && run.Output.Contains("\"CG1001\"", StringComparison.Ordinal)
                && !run.Output.Contains("\"line\"", StringComparison.Ordinal));

    [Fact]
    public void Reports_the_related_place_of_a_finding()
    {
        var path = _folder.Write(
            "twice.yml", "services:\n  a: {image: x, container_name: app}\n  b: {image: x, container_name: app}\n");

        var json = JsonDocument
            .Parse(CliRun.Of("check", "--report", "json", path).Output).RootElement[0]
            .GetProperty("related")[0];
        json.GetRawText().Should().Contain("'app' is used here first").And.Contain("services.a.container_name");
        json.GetProperty("line").GetInt32().Should().Be(2);

        var sarif = JsonDocument
            .Parse(CliRun.Of("check", "--report", "sarif", path).Output).RootElement
            .GetProperty("runs")[0]
            .GetProperty("results")[0]
            .GetProperty("relatedLocations")[0];
        sarif.GetProperty("message").GetProperty("text").GetString().Should().Be("'app' is used here first");
        sarif.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(2);
        sarif.GetProperty("logicalLocations")[0]
            .GetProperty("fullyQualifiedName")
            .GetString()
            .Should().Be("services.a.container_name");
    }

    /// <summary>Each report and severity, strict and not: the words and the exit code.</summary>
    public static IEnumerable<object[]> Severities() =>
        from form in CheckCommand.Reports.Keys
        from severity in Enum.GetValues<DiagnosticSeverity>()
        from isStrict in new[] { false, true }
        select new object[] { form, severity, isStrict };

    [Theory]
    [MemberData(nameof(Severities))]
    public void Every_report_and_the_exit_code_agree_on_the_severity(string form, DiagnosticSeverity severity, bool isStrict)
    {
        var run = CliRun.Of(["check", "--report", form, .. isStrict ? ["--strict"] : Array.Empty<string>(), SampleOf(severity)]);

        var effective = isStrict && severity == DiagnosticSeverity.Warning ? DiagnosticSeverity.Error : severity;
        run.ExitCode.Should().Be(effective == DiagnosticSeverity.Error ? 1 : 0);
        WordsIn(form, run).Should().Equal(effective switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => form switch
            {
                "sarif" => "note",
                "github" => "notice",
                _ => "info",
            },
        });
    }

    [Fact]
    public void Sarif_keeps_the_default_level_of_a_rule_that_strict_raises()
    {
        var run = CliRun.Of("check", "--report", "sarif", "--strict", SampleOf(DiagnosticSeverity.Warning));

        var rule = SarifRun(run).GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().Should().Be("warning");
    }

    [Fact]
    public void An_unknown_report_is_refused()
    {
        var run = CliRun.Of("check", "--report", "xml", _folder.Write("good.yml", "services: {}\n"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("xml").And.Contain("--report");
    }

    private string SampleOf(DiagnosticSeverity severity) => _folder.Write("sample.yml", severity switch
    {
        DiagnosticSeverity.Error => "services:\n  web: {image: nginx, networks: [nowhere]}\n",
        DiagnosticSeverity.Warning => "services:\n  web: {image: nginx}\nvolumes: {unused: {}}\n",
        _ => "services:\n  a: {image: example/a, depends_on: {b: {condition: service_healthy}}}\n  b: {image: example/b}\n",
    });

    private static IEnumerable<string?> WordsIn(string form, CliRun run) => form switch
    {
        "json" => Json(run).EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()),
        "sarif" => SarifRun(run).GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("level").GetString()),
        "github" => Words(run.Output, "^::(?<word>[a-z]+) "),
        _ => Words(run.Error, @"\): (?<word>[a-z]+) CG"),
    };

    private static IEnumerable<string> Words(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["word"].Value);

    private static JsonElement Json(CliRun run) => JsonDocument.Parse(run.Output).RootElement;

    private static JsonElement SarifRun(CliRun run) => Json(run).GetProperty("runs")[0];

    private CliRun Reported(string form)
    {
        var run = CliRun.Of("check", "--report", form, _folder.Write("bad file.yml", Mistakes));
        run.ExitCode.Should().Be(1);
        (form == "text" ? run.Output : run.Error).Should().BeEmpty();
        return new CliRun(
            run.ExitCode,
            run.Output.Replace(_folder.Root, "/FOLDER", StringComparison.Ordinal),
            run.Error.Replace(_folder.Root, "/FOLDER", StringComparison.Ordinal));
    }
}
