using ComposeGen.Printing;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

public sealed class CodeCommandTests : IDisposable
{
    private const string Web = "services:\n  web: {image: nginx}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prints_what_the_library_prints()
    {
        var path = _folder.Write("docker-compose.yml", Web);
        var file = ComposeFile.Load(path).File;

        CliRun.Of("code", path).Should().Be(new CliRun(0, file.ToCSharp(), ""));
        CliRun.WithInput(Web, "code", "-").Output.Should().Be(file.ToCSharp());
        CliRun.Of("code", path, "--class", "Shop", "--namespace", "My.Files").Output.Should()
            .Be(file.ToCSharp(new CodeOptions { ClassName = "Shop", Namespace = "My.Files" }))
            .And.Contain("namespace My.Files;\n").And.Contain("public static class Shop\n");
    }

    [Fact]
    public void Writes_a_file_and_nothing_else()
    {
        var path = _folder.Write("docker-compose.yml", Web);

        CliRun.Of("code", path, "-o", _folder["Shop.cs"]).Should().Be(new CliRun(0, "", ""));

        File.ReadAllText(_folder["Shop.cs"]).Should().Be(ComposeFile.Load(path).File.ToCSharp());
        Directory.GetFiles(Path.GetDirectoryName(path)!).Should().HaveCount(2);
    }

    [Fact]
    public void A_file_with_errors_is_reported_and_nothing_is_written()
    {
        var run = CliRun.Of("code", _folder.Write("broken.yml", "services:\n  web: {imag: x}\n"), "-o", _folder["Shop.cs"]);

        run.Should().Match<CliRun>(run => run.ExitCode == 1 && run.Output == "");
        run.Error.Should().Contain("error CG");
        File.Exists(_folder["Shop.cs"]).Should().BeFalse();
        CliRun.Of("code", _folder["missing.yml"]).ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("--class", "1x")]
    [InlineData("--class", "class")]
    [InlineData("--class", "A.B")]
    [InlineData("--class", "A; B")]
    [InlineData("--class", "")]
    [InlineData("--namespace", "A..B")]
    [InlineData("--namespace", "A.public")]
    [InlineData("--namespace", " ")]
    public void A_name_that_code_cannot_have_is_bad_usage(string option, string name)
    {
        var run = CliRun.Of("code", _folder.Write("docker-compose.yml", Web), option, name);

        run.Should().Match<CliRun>(run => run.ExitCode == 2 && run.Output == "");
        run.Error.Should().StartWith($"composegen: error: {option} {name}: give ");
    }
}
