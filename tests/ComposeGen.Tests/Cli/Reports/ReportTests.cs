using System.Text.Json;
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

    // The version is the package's.
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
    public void Is_json_when_nothing_was_found_too(string form)
    {
        var run = CliRun.Of("check", "--report", form, _folder.Write("good.yml", "services: {web: {image: nginx}}\n"));

        run.ExitCode.Should().Be(0);
        JsonDocument.Parse(run.Output).RootElement.ValueKind.Should().Be(form == "json" ? JsonValueKind.Array : JsonValueKind.Object);
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
            run.ExitCode == 2 && run.Output.Contains("\"CG1001\"", StringComparison.Ordinal) && !run.Output.Contains("\"line\"", StringComparison.Ordinal));

    [Fact]
    public void Tells_of_the_other_place_that_a_finding_has()
    {
        var path = _folder.Write("twice.yml", "services:\n  a: {image: x, container_name: app}\n  b: {image: x, container_name: app}\n");

        var json = JsonDocument.Parse(CliRun.Of("check", "--report", "json", path).Output).RootElement[0].GetProperty("related")[0];
        json.GetRawText().Should().Contain("'app' is claimed here first").And.Contain("services.a.container_name");
        json.GetProperty("line").GetInt32().Should().Be(2);

        var sarif = JsonDocument.Parse(CliRun.Of("check", "--report", "sarif", path).Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("relatedLocations")[0];
        sarif.GetProperty("message").GetProperty("text").GetString().Should().Be("'app' is claimed here first");
        sarif.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(2);
        sarif.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString().Should().Be("services.a.container_name");
    }

    [Theory]
    [InlineData("json", "\"severity\": \"info\"")]
    [InlineData("sarif", "\"level\": \"note\"")]
    [InlineData("github", "::notice ")]
    public void A_remark_is_neither_error_nor_warning(string form, string expected) =>
        CliRun.Of("check", "--report", form, _folder.Write("remark.yml", "services:\n  a: {image: example/a, depends_on: {b: {condition: service_healthy}}}\n  b: {image: example/b}\n"))
            .Should().Match<CliRun>(run => run.ExitCode == 0 && run.Output.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void An_unknown_form_is_refused()
    {
        var run = CliRun.Of("check", "--report", "xml", _folder.Write("good.yml", "services: {}\n"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("xml").And.Contain("--report");
    }

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
