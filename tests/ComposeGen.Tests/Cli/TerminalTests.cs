using System.Text.RegularExpressions;
using ComposeGen.Cli.Running;
using ComposeGen.Testing.Running;
using ComposeGen.Tests.Fleets;
using Spectre.Console;

namespace ComposeGen.Tests.Cli;

/// <summary>The output at a terminal.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class TerminalTests
{
    [Fact]
    public async Task A_bar_shows_the_progress_of_a_run_with_failures_below_it()
    {
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(output),
            });

        await new BarView(console, error).ShowAsync("starting", 2, done =>
        {
            done(new ProjectOutcome("master", null));
            done(new ProjectOutcome("slave1", "no space left"));
            return Task.CompletedTask;
        });

        output.ToString().Should().Contain("starting").And.Contain("100%");
        error.ToString().Should().Be("slave1 failed:\nno space left\n");
    }

    [Theory]
    [InlineData("xterm", true)]
    [InlineData("dumb", false)]
    public void A_written_fleet_is_printed_as_a_table(string terminal, bool isTable)
    {
        if (FakeDocker.Find("script") is null)
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var arguments = $"fleet --master {Demo.MasterFile} --slave {Demo.SlaveFile} --slaves 2 -o {folder["out"]}";
        var output = CliProcess.OnTerminal(arguments, ("TERM", terminal)).ReplaceLineEndings("\n");

        if (isTable)
        {
            output.Should().Contain("nodes")
                .And.Contain("1 × master, 2 × slave")
                .And.Contain("subnets, planned")
                .And.NotContain("Start them with");
        }
        else
        {
            output.Should().Contain("Start them with").And.NotContain("subnets, planned");
        }
    }

    [Theory]
    [InlineData("--unset=NO_COLOR", true)]
    [InlineData("NO_COLOR=1", false)]
    public async Task Bars_have_colours_unless_they_are_turned_off(string setting, bool hasColours)
    {
        if (FakeDocker.Find("script") is null)
        {
            return;
        }

        using var docker = new FakeDocker(folder => Demo.Fleet(1).Plan().WriteTo(folder));
        using var tool = docker.Start(
            "env",
            [
                setting, "TERM=xterm-256color", "script", "-qec",
                $"dotnet '{Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll")}' up out", "/dev/null",
            ]);
        var output = await tool.StandardOutput.ReadToEndAsync();

        output.Should().Contain("100%");
        Regex
            .IsMatch(
                output,
                @"\e\[(1;)?[349]\d",
                RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(5))
            .Should().Be(hasColours, output);
    }
}
