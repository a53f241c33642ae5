using ComposeGen.Tests.Fleets;
using ComposeGen.Tests.Fleets.Definitions;

namespace ComposeGen.Tests.Cli;

/// <summary><c>composegen fleet</c> with a fleet.yml.</summary>
public sealed class FleetFileTests : IDisposable
{
    private readonly DefinedPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Theory]
    [InlineData("fleet.yml")]
    [InlineData("")]
    public void Takes_the_file_or_its_folder(string path)
    {
        _pair.Folder.Write("fleet.yml", DefinedPair.Nodes);
        Run(path).Should().Match<CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
        Directory.EnumerateDirectories(_pair.Folder["out"])
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .Should().Equal("master", "slave1", "slave2");
    }

    [Fact]
    public void Options_override_the_file()
    {
        _pair.Folder.Write(
            "fleet.yml", $"name: mine\nlayout: flat\ntarget: spec\nsubnets: docker\nexit: service_out\n{DefinedPair.Nodes}");
        Run(
            "fleet.yml", "--slaves", "3", "--name", "other", "--layout", "per-node", "--target", "2.4",
            "--subnets", "10.77.0.0/16", "--entry", "service_3", "--exit", "service_4").ExitCode.Should().Be(0);

        var slave = File.ReadAllText(_pair.Folder["out/slave3/docker-compose.yml"]);
        slave.Should().StartWith("# other-slave3: ").And.Contain("\nversion: '2.4'\n").And.Contain("subnet: 10.77.");
        slave[slave.IndexOf("service_3:", StringComparison.Ordinal)..].Should().Contain("- slave3\n");
        var start = slave.IndexOf("service_4:", StringComparison.Ordinal);
        slave[start..slave.IndexOf("service_5:", StringComparison.Ordinal)].Should().Contain(
            "inout:\n        aliases:\n          - slave3-service_4\n");
    }

    [Theory]
    [InlineData("  a: {file: slave.yml, count: 2}\n  b: {file: master.yml}\n", "a3", null)]
    [InlineData("  a: {file: master.yml, count: 2}\n  slave: {file: slave.yml, count: 2}\n", "slave3", null)]
    [InlineData(
        "  a: {file: master.yml, count: 2}\n  b: {file: slave.yml, count: 2}\n",
        null,
        "composegen: error: --slaves sets one count, but a, b have one each, and none is called slave.\n")]
    [InlineData(
        "  a: {file: master.yml}\n", null, "composegen: error: --slaves sets a count, but no node of the fleet has one.\n")]
    public void Slaves_sets_the_count_that_is_meant(string nodes, string? expected, string? error)
    {
        _pair.Folder.Write("fleet.yml", $"nodes:\n{nodes}");
        var run = Run("fleet.yml", "--slaves", "3");
        (run.ExitCode, run.Error).Should().Be((error is null ? 0 : 2, error ?? ""));
        Directory.Exists(_pair.Folder[$"out/{expected ?? "none"}"]).Should().Be(expected is not null);
    }

    [Fact]
    public void Files_of_the_other_form_do_not_go_with_it()
    {
        _pair.Folder.Write("fleet.yml", DefinedPair.Nodes);
        var run = Run("fleet.yml", "--master", "x", "--slave", "y");
        (run.ExitCode, run.Error).Should().Be(
            (2, "composegen: error: --master does not go with a fleet.yml, which names the files itself.\n"));
    }

    [Theory]
    [InlineData(null, 2, "*fleet.yml: error CG1001: There is no such file.\n")]
    [InlineData(
        "nodes: {a: {file: no.yml}}",
        2,
        "*fleet.yml(1,19): error CG1001: *no.yml: There is no such file.\n  1 | nodes: {a: {file: no.yml}}\n"
            + "    |                   ^^^^^^\n")]
    [InlineData(
        "nodes: {a: {file: slave.yml, count: 0}}",
        1,
        "*fleet.yml(1,37): error CG1103: nodes.a.count cannot be '0'. Write a whole number from 1 to 100000.\n"
            + "  1 | nodes: {a: {file: slave.yml, count: 0}}\n    |                                     ^\n")]
    public void Mistakes_are_reported_and_nothing_is_written(string? text, int exitCode, string error)
    {
        if (text is not null)
        {
            _pair.Folder.Write("fleet.yml", text);
        }

        var run = Run("");
        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().BeEmpty();
        run.Error.Should().Match(error);
        Directory.Exists(_pair.Folder["out"]).Should().BeFalse();
    }

    private CliRun Run(string path, params string[] more) =>
        CliRun.Of(["fleet", _pair.Folder[path], "-o", _pair.Folder["out"], .. more]);
}
