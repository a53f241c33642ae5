namespace ComposeGen.Tests.Cli;

/// <summary>A dash is standard input where a file is read, and standard output where one is written.</summary>
public sealed class PipeTests
{
    private const string Good = "services:\n  web:\n    image: nginx\n";
    private const string Bad = "services:\n  web:\n    image: nginx\n    imgae: nginx\n";

    [Fact]
    public void Check_reads_standard_input_and_shows_its_lines()
    {
        CliRun.WithInput(Good, "check", "-").Should().Be(new CliRun(0, "", ""));
        var run = CliRun.WithInput(Bad, "check", "-");
        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("<stdin>(4,5): error CG1101: ").And.Contain("  4 |     imgae: nginx\n");
        CliRun.WithInput(Bad, "check", "-", "--report", "json").Output.Should().Contain("\"<stdin>\"");
    }

    [Fact]
    public void Convert_reads_and_writes_pipes()
    {
        var run = CliRun.WithInput(Good, "convert", "-", "--target", "2.4", "-o", "-");
        run.Should().Be(new CliRun(0, "version: '2.4'\nservices:\n  web:\n    image: nginx\n", ""));
    }

    [Fact]
    public void Graph_reads_and_writes_pipes()
    {
        var run = CliRun.WithInput(Good, "graph", "-", "--to", "dot", "-o", "-");
        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().StartWith("digraph ").And.Contain("web");
    }

    [Fact]
    public void A_binary_file_is_a_finding() =>
        CliRun.WithInput("a\0b", "check", "-")
            .Should().Be(new CliRun(2, "", "<stdin>: error CG1001: This is a binary file, not a text.\n"));
}
