using ComposeGen.Tests.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Cli;

public sealed class GraphCommandTests : IDisposable
{
    private const string Broken =
        "services:\n  web: {image: x, depends_on: [api], networks: [front]}\n  api: {image: x, networks: [back]}\n"
            + "networks: {front: {}, back: {}}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_drawn_like_its_topology()
    {
        var file = _folder.Write("app/docker-compose.yml", Broken);
        var topology = Topology.Of(new Project("app", ComposeFile.Load(file).File));

        CliRun.Of("graph", file).Should().Be(new CliRun(0, topology.ToMermaid(), ""));
        CliRun.Of("graph", file, "--to", "mermaid").Should().Be(new CliRun(0, topology.ToMermaid(), ""));
        CliRun.Of("graph", file, "--to", "dot").Should().Be(new CliRun(0, topology.ToDot(), ""));
        CliRun.Of("graph", file, "--to", "svg").Should().Be(new CliRun(0, topology.ToSvg(), ""));
    }

    [Theory]
    [InlineData("x.svg", "<svg ")]
    [InlineData("x.dot", "digraph ")]
    [InlineData("x.gv", "digraph ")]
    [InlineData("x.md", "flowchart ")]
    [InlineData("x", "flowchart ")]
    public void The_format_is_that_of_the_output_s_extension(string name, string start)
    {
        CliRun.Of("graph", _folder.Write("app/compose.yaml", Broken), "-o", _folder[name]).Should().Be(new CliRun(0, "", ""));
        File.ReadAllText(_folder[name]).Should().StartWith(start).And.EndWith("\n");
    }

    [Fact]
    public void A_fleet_s_folder_is_drawn_whole()
    {
        Demo.Fleet(12).Plan().WriteTo(_folder["out"]);

        CliRun.Of("graph", _folder["out"]).Output.Should().Contain("\"master\"").And.Contain("slave1 … slave12 × 12");
        CliRun.Of("graph", _folder["out"], "--expand").Output
            .Should().Contain("\"slave7\"")
            .And.Contain("\"slave12\"")
            .And.NotContain("…");
        CliRun.Of("graph", _folder["out/master/docker-compose.yml"], _folder["out/slave3"]).Output
            .Should().Contain("\"master\"")
            .And.Contain("\"slave3\"")
            .And.NotContain("slave4");
    }

    [Fact]
    public void An_unreadable_file_is_reported_and_nothing_is_drawn()
    {
        var (good, broken) = (_folder.Write("good.yml", Broken), _folder.Write("broken.yml", "services: ["));
        var unknown = _folder.Write("unknown.yml", "services:\n  web: {imag: x}\n");

        CliRun.Of("graph", good, _folder["none.yml"], "-o", _folder["x.svg"])
            .Should().Be(new CliRun(2, "", $"{_folder["none.yml"]}: error CG1001: There is no such file.\n"));
        CliRun.Of("graph", good, broken, "-o", _folder["x.svg"])
            .Should().Match<CliRun>(run => run.ExitCode == 1 && run.Output.Length == 0 && run.Error.StartsWith($"{broken}("));
        CliRun.Of("graph", good, unknown, "-o", _folder["x.svg"])
            .Should().Match<CliRun>(
                run => run.ExitCode == 1
                    && run.Output.Length == 0
                    && run.Error.StartsWith($"{unknown}(")
                    && run.Error.EndsWith("  2 |   web: {imag: x}\n    |         ^^^^\n"));
        File.Exists(_folder["x.svg"]).Should().BeFalse();
    }

    [Fact]
    public void A_bad_form_is_refused() =>
        CliRun.Of("graph", _folder.Write("good.yml", Broken), "--to", "png")
            .Should().Match<CliRun>(
                run => run.ExitCode == 2 && run.Error.StartsWith("composegen: error: ") && run.Error.Contains("png"));

    [Fact]
    public void An_output_that_cannot_be_written_is_reported() =>
        CliRun.Of("graph", _folder.Write("good.yml", Broken), "-o", _folder.Root)
            .Should().Be(new CliRun(2, "", $"composegen: error: {_folder.Root} is a folder. Name the file to write.\n"));

    [Fact]
    public void An_output_with_an_unsupported_extension_is_refused() =>
        CliRun.Of("graph", "docker-compose.yml", "-o", "fleet.png").Should().Be(
            new CliRun(
                2, "", "composegen: error: --output fleet.png: .png is not supported. Name a .svg or .dot file, or add --to.\n"));
}
