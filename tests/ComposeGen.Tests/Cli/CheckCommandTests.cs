using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private const string Good = "version: '2'\nservices:\n  web:\n    image: nginx\n";

    private const string Bad = "version: '2'\nservices:\n  web:\n    networks: [nowhere]\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_file_prints_nothing() =>
        CliRun.Of("check", _folder.Write("good.yml", Good)).Should().Be(new CliRun(0, "", ""));

    [Fact]
    public void All_mistakes_in_a_file_are_reported()
    {
        var file = _folder.Write("bad.yml", Bad);
        const string Undefined = "which the file does not define. Define it under networks.";
        CliRun.Of("check", file).Should().Be(new CliRun(1, "", $"""
            {file}(3,3): error CG2001: The service 'web' has neither an image nor a build. Add one of them.
              3 |   web:
                |   ^^^
            {file}(4,16): error CG2002: The service 'web' uses the network 'nowhere', {Undefined}
              4 |     networks: [nowhere]
                |                ^^^^^^^

            """));
    }

    [Fact]
    public void Several_files_are_checked_and_each_finding_is_reported_once()
    {
        var (good, bad) = (_folder.Write("good.yml", Good), _folder.Write("bad.yml", Bad));
        var run = CliRun.Of("check", good, bad, good, bad);

        run.ExitCode.Should().Be(1);
        run.Error.Split('\n').Where(line => line.StartsWith(bad, StringComparison.Ordinal)).Should().HaveCount(2);
    }

    [Fact]
    public void An_unreadable_file_decides_the_exit_code()
    {
        var run = CliRun.Of("check", _folder.Write("bad.yml", Bad), _folder["missing.yml"]);
        run.ExitCode.Should().Be(2);
        run.Error.Should().EndWith($"{_folder["missing.yml"]}: error CG1001: There is no such file.\n");
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData(" ")]
    [InlineData("")]
    public void An_invalid_path_is_reported(string path) =>
        CliRun.Of("check", path).Should().Match<CliRun>(run => run.ExitCode == 2 && run.Error.Length > 0);

    [Fact]
    public void A_code_can_be_ignored()
    {
        var file = _folder.Write("bad.yml", Bad);

        CliRun.Of("check", "--ignore", "CG2001", "--ignore", "cg2002", file).Should().Be(new CliRun(0, "", ""));
        CliRun.Of("check", "--ignore", "CG2001", file).ExitCode.Should().Be(1);
    }

    [Fact]
    public void What_a_target_does_not_support_is_reported()
    {
        var file = _folder.Write("new.yml", "services:\n  web:\n    image: nginx\n    gpus: all\n");

        CliRun.Of("check", file).ExitCode.Should().Be(0);
        CliRun.Of("check", "--target", "2", file)
            .Should().Match<CliRun>(
                run => run.ExitCode == 1 && run.Error.Contains("(4,5): error CG1202", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_is_searched_for_compose_files()
    {
        string[] files =
        [
            "compose.yaml", "b/compose.yml", "b/c/docker-compose.yaml", "a/docker-compose.yml", "a/other.yml",
            "a/docker-compose.yml.bak",
        ];
        foreach (var file in files)
        {
            _folder.Write(file, Bad);
        }

        var run = CliRun.Of("check", _folder.Root);
        run.ExitCode.Should().Be(1);
        run.Error.Split('\n')
            .Where(line => line.Contains("CG2001", StringComparison.Ordinal))
            .Select(line => line[(_folder.Root.Length + 1)..line.IndexOf('(', StringComparison.Ordinal)])
            .Should().Equal("a/docker-compose.yml", "b/c/docker-compose.yaml", "b/compose.yml", "compose.yaml");
    }

    [Fact]
    public void A_folder_without_compose_files_is_reported() =>
        CliRun.Of("check", _folder.Root)
            .Should().Be(new CliRun(2, "", $"{_folder.Root}: error CG1001: This is a folder; name a file in it.\n"));

    [Fact]
    public void A_generated_fleet_passes()
    {
        Demo.Fleet(3).Plan().WriteTo(_folder["out"]);
        CliRun.Of("check", _folder["out"]).Should().Be(new CliRun(0, "", ""));
    }

    [Fact]
    public void Several_files_are_checked_together_unless_each_is_given()
    {
        const string Text = "services:\n  web:\n    image: nginx\n    ports:\n      - \"8080:80\"\n";
        var (one, two) = (_folder.Write("a/docker-compose.yml", Text), _folder.Write("b/compose.yaml", Text));
        var finding =
            $"{two}(5,9): error CG3301: 'b/web' publishes the host port 8080/tcp, which 'a/web' already publishes. "
                + "Choose another, or let the engine choose.\n";

        CliRun.Of("check", one, two).Error.Should().StartWith(finding);
        CliRun.Of("check", _folder.Root).Error.Should().StartWith(finding);
        CliRun.Of("check", "--each", one, two).Should().Be(new CliRun(0, "", ""));
    }

    [Fact]
    public void Variants_of_a_project_s_file_do_not_run_beside_it()
    {
        const string Text = "services:\n  web:\n    image: nginx\n    ports:\n      - \"8080:80\"\n";
        string[] names = ["docker-compose.prod.yml", "docker-compose.yml", "compose.override.yaml"];
        var files = names.Select(name => _folder.Write(name, Text));
        CliRun.Of(["check", "--ignore", "CG2055", .. files]).Should().Be(new CliRun(0, "", ""));

        var others = new[] { "one.yml", "two.yml" }.Select(name => _folder.Write(name, Text));
        CliRun.Of(["check", .. others]).Error.Should().Contain("CG3301").And.Contain("'one/web'");
    }
}
