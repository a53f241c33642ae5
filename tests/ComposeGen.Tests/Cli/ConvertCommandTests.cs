using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

public sealed class ConvertCommandTests : IDisposable
{
    private const string Source = "services:\n  web:\n    image: nginx\n    profiles: [debug]\n    deploy:\n      replicas: 2\n";

    private const string Mark = "  4 |     profiles: [debug]\n    |     ^^^^^^^^\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_target_the_file_keeps_its_format() =>
        CliRun.Of("convert", _folder.Write("a.yml", "services:\n  web:\n    image: nginx\n"))
            .Should().Be(new CliRun(0, "services:\n  web:\n    image: nginx\n", ""));

    [Fact]
    public void What_the_target_does_not_support_is_reported_and_nothing_is_written()
    {
        var file = _folder.Write("a.yml", Source);

        CliRun.Of("convert", file, "--target", "2", "-o", _folder["out.yml"]).Should().Be(new CliRun(1, "",
            $"{file}(4,5): error CG1202: services.web.profiles does not exist in 2.x. "
                + $"Use ComposeFormat.Spec or later (--target spec).\n{Mark}"));

        _folder.Content().Keys.Should().Equal("a.yml");
    }

    [Fact]
    public void What_the_target_does_not_support_is_dropped_on_request()
    {
        var file = _folder.Write("a.yml", Source);

        CliRun.Of("convert", file, "--target", "2", "--drop").Should().Be(new CliRun(
            0,
            "version: '2.2'\nservices:\n  web:\n    image: nginx\n    scale: 2\n",
            $"{file}(4,5): warning CG1204: services.web.profiles does not exist in 2.x and is left out. "
                + $"Use ComposeFormat.Spec or later (--target spec).\n{Mark}"));
    }

    [Fact]
    public void The_result_goes_to_a_file_and_nothing_else_is_left()
    {
        var file = _folder.Write("a.yml", Source);
        _folder.Write("out.yml", "old");

        CliRun.Of("convert", file, "--target", "spec", "--output", _folder["out.yml"]).Should().Be(new CliRun(0, "", ""));

        _folder.Content().Keys.Should().Equal("a.yml", "out.yml");
        _folder.Content()["out.yml"].Should().StartWith("services:\n").And.EndWith("replicas: 2\n");
    }

    [Fact]
    public void A_file_can_be_replaced_by_its_conversion()
    {
        var file = _folder.Write("a.yml", "services:\n  web:\n    image: nginx\n");

        CliRun.Of("convert", file, "--target", "2.4", "-o", file).ExitCode.Should().Be(0);

        File.ReadAllText(file).Should().Be("version: '2.4'\nservices:\n  web:\n    image: nginx\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("none/out.yml")]
    public void An_output_that_is_not_a_file_is_refused_and_nothing_is_left(string output)
    {
        var file = _folder.Write("a.yml", Source);

        var run = CliRun.Of("convert", file, "-o", _folder[output]);

        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Error.Should().StartWith("composegen: error: ").And.Contain(_folder.Root);
        _folder.Content().Keys.Should().Equal("a.yml");
    }

    [Fact]
    public void A_missing_or_broken_input_is_reported()
    {
        CliRun.Of("convert", _folder["none.yml"]).ExitCode.Should().Be(2);

        var broken = _folder.Write("broken.yml", "services:\n  web:\n    imag: nginx\n");
        var run = CliRun.Of("convert", broken, "--target", "2");

        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Error.Should().StartWith($"{broken}(3,5): error CG1101: ");
    }

    [Fact]
    public void An_unknown_target_is_refused() =>
        CliRun.Of("convert", _folder.Write("a.yml", Source), "--target", "2.5")
            .Should().Be(new CliRun(2, "", "composegen: error: --target 2.5: give 2, 2.0 to 2.4, 3.8 or spec.\n"));
}
