namespace ComposeGen.Tests.Cli;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("CG4002")]
    [InlineData("cg4002")]
    public void Prints_the_page_of_a_code(string code)
    {
        var run = CliRun.Of("explain", code);

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("# CG4002: The address pool is too small\n");
    }

    [Theory]
    [InlineData("CG0000")]
    [InlineData("nonsense")]
    [InlineData("ComposeGen.Cli.Program")]
    public void An_unknown_code_is_an_error(string code)
    {
        var run = CliRun.Of("explain", code);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"composegen: error: there is no finding {code.ToUpperInvariant()}.");
    }
}
