using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

public sealed class SetCommandTests : IDisposable
{
    private const string Web = "# ours\nservices:\n  web:\n    image: 'a'   # pinned\n    ports: ['80:80']\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_the_lines_of_the_values_change()
    {
        var path = _folder.Write("docker-compose.yml", Web);

        CliRun.Of("set", path, "services.web.image=b", "services.web.ports+=81:81").Should().Be(new CliRun(0, "", ""));
        File.ReadAllText(path).Should()
            .Be("# ours\nservices:\n  web:\n    image: 'b'   # pinned\n    ports: ['80:80', '81:81']\n");

        CliRun.Of("unset", path, "services.web.ports").Should().Be(new CliRun(0, "", ""));
        File.ReadAllText(path).Should().Be("# ours\nservices:\n  web:\n    image: 'b'   # pinned\n");
    }

    [Fact]
    public void A_dash_reads_standard_input_and_writes_standard_output()
    {
        CliRun.WithInput(Web, "set", "-", "services.web.image=b").Should()
            .Be(new CliRun(0, Web.Replace("'a'", "'b'", StringComparison.Ordinal), ""));
        CliRun.WithInput(Web, "unset", "-", "services.web.ports").Output.Should().NotContain("ports").And.Contain("# pinned\n");
    }

    [Theory]
    [InlineData("set", "services.web.image=b", "-    image: 'a'   # pinned\n+    image: 'b'   # pinned\n     ports: ['80:80']\n")]
    [InlineData("unset", "services.web.ports", "     image: 'a'   # pinned\n-    ports: ['80:80']\n")]
    [InlineData("set", "services.web.image=a", "")]
    public void A_dry_run_prints_the_difference_and_writes_nothing(string command, string change, string difference)
    {
        var path = _folder.Write("docker-compose.yml", Web);

        var run = CliRun.Of(command, path, change, "--dry-run");
        var ofInput = CliRun.WithInput(Web, command, "-", change, "--dry-run");

        (run.ExitCode, run.Error).Should().Be((0, ""));
        File.ReadAllText(path).Should().Be(Web);
        run.Output.Should().EndWith(difference);
        ofInput.Output.Should().Be(run.Output.Replace(path, "<stdin>", StringComparison.Ordinal));
        (run.Output.Length == 0).Should().Be(difference.Length == 0);
    }

    [Fact]
    public void A_dry_run_of_a_value_that_does_not_fit_reports_it() =>
        CliRun.Of("set", _folder.Write("docker-compose.yml", Web), "services.web.imag=b", "--dry-run").Should()
            .Match<CliRun>(run => run.ExitCode == 1 && run.Output.Length == 0 && run.Error.Contains("CG1101"));

    [Theory]
    [InlineData("set", "services.web.ports+=http", "CG1103")]
    [InlineData("set", "services.web.imag=b", "CG1101")]
    [InlineData("unset", "services.db", "CG5009")]
    public void Nothing_is_written_if_one_value_does_not_fit(string command, string wrong, string code)
    {
        var path = _folder.Write("docker-compose.yml", Web);
        var right = command == "set" ? "services.web.image=b" : "services.web.image";

        var run = CliRun.Of(command, path, right, wrong);

        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Error.Should().Contain($"docker-compose.yml(").And.Contain($"error {code}: ");
        File.ReadAllText(path).Should().Be(Web);
    }

    [Theory]
    [InlineData("set", "services.web.image")]
    [InlineData("set", "=a")]
    [InlineData("set", "")]
    [InlineData("unset", "services..web")]
    public void What_is_no_path_is_bad_usage(string command, string path) =>
        CliRun.Of(command, _folder.Write("docker-compose.yml", Web), path).Should()
            .Match<CliRun>(run => run.ExitCode == 2 && run.Error.StartsWith("composegen: error: "));

    [Fact]
    public void A_file_that_is_no_YAML_is_not_written()
    {
        var path = _folder.Write("docker-compose.yml", "services: [\n");

        CliRun.Of("set", path, "services.web.image=b").ExitCode.Should().Be(1);
        File.ReadAllText(path).Should().Be("services: [\n");
        CliRun.Of("set", _folder["missing.yml"], "services.web.image=b").ExitCode.Should().Be(2);
    }
}
