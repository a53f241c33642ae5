using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private const string Good = "version: '2'\nservices:\n  web:\n    image: nginx\n";

    private const string Bad = "version: '2'\nservices:\n  web:\n    networks: [nowhere]\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_file_is_passed_over_in_silence() =>
        CliRun.Of("check", _folder.Write("good.yml", Good)).Should().Be(new CliRun(0, "", ""));

    [Fact]
    public void Everything_that_is_wrong_in_a_file_is_told()
    {
        var file = _folder.Write("bad.yml", Bad);
        CliRun.Of("check", file).Should().Be(new CliRun(1, "", $"""
            {file}(3,3): error CG2001: The service 'web' has neither an image nor a build. Add one of them.
            {file}(4,16): error CG2002: The service 'web' uses the network 'nowhere', which the file does not define. Define it under networks.

            """));
    }

    [Fact]
    public void Several_files_are_checked_and_each_finding_is_told_once()
    {
        var (good, bad) = (_folder.Write("good.yml", Good), _folder.Write("bad.yml", Bad));
        var run = CliRun.Of("check", good, bad, good, bad);

        run.ExitCode.Should().Be(1);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2).And.OnlyContain(line => line.StartsWith(bad, StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_read_outweighs_what_is_wrong()
    {
        var run = CliRun.Of("check", _folder.Write("bad.yml", Bad), _folder["missing.yml"]);
        run.ExitCode.Should().Be(2);
        run.Error.Should().EndWith($"{_folder["missing.yml"]}: error CG1001: There is no such file.\n");
    }

    [Fact]
    public void A_folder_is_searched_for_compose_files()
    {
        foreach (var file in new[] { "compose.yaml", "b/compose.yml", "b/c/docker-compose.yaml", "a/docker-compose.yml", "a/other.yml", "a/docker-compose.yml.bak" })
        {
            _folder.Write(file, Bad);
        }

        var run = CliRun.Of("check", _folder.Root);
        run.ExitCode.Should().Be(1);
        run.Error.Split('\n').Where(line => line.Contains("CG2001", StringComparison.Ordinal)).Select(line => line[(_folder.Root.Length + 1)..line.IndexOf('(', StringComparison.Ordinal)])
            .Should().Equal("a/docker-compose.yml", "b/c/docker-compose.yaml", "b/compose.yml", "compose.yaml");
    }

    [Fact]
    public void A_folder_without_compose_files_is_told() =>
        CliRun.Of("check", _folder.Root).Should().Be(new CliRun(2, "", $"{_folder.Root}: error CG1001: This is a folder; name a compose file.\n"));

    [Fact]
    public void A_generated_fleet_passes()
    {
        Demo.Fleet(3).Plan().WriteTo(_folder["out"]);
        CliRun.Of("check", _folder["out"]).Should().Be(new CliRun(0, "", ""));
    }
}
