using System.Text.RegularExpressions;
using ComposeGen.Cli;
using ComposeGen.Cli.Running;
using ComposeGen.Testing.Running;
using ComposeGen.Tests.Fleets;
using Spectre.Console;

namespace ComposeGen.Tests.Cli;

/// <summary>The output at a terminal.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed partial class TerminalTests
{
    // .NET sends this to a terminal whose width it asks for.
    private const string KeypadMode = "\e[?1h\e=";

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
    [InlineData("good.yml other.yml", "2 files, no findings\n")]
    [InlineData("good.yml", "1 file, no findings\n")]
    [InlineData("bad.yml good.yml", "2 errors, 1 warning in 2 files\n")]
    [InlineData("--quiet good.yml", "")]
    [InlineData("--report json good.yml", "[]\n")]
    public void The_last_line_of_a_check_counts_on_a_terminal_only(string arguments, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.yml", "services: { web: { image: \"nginx:1.27\" } }\n");
        folder.Write("other.yml", "services: { db: { image: \"postgres:17\" } }\n");
        folder.Write("bad.yml", "services: { web: { image: x, a: 1, b: 2, depends_on: [db], networks: [front] }, db: { image: x, "
            + "networks: [back] } }\nnetworks: { front: {}, back: {} }\n");
        var words = arguments.Split(' ')
            .Select(word => word.EndsWith(".yml", StringComparison.Ordinal) ? folder[word] : word)
            .ToList();

        var piped = CliRun.Of(["check", .. words]);
        (piped.Output + piped.Error).Should().NotContain("no findings").And.NotContain("files\n");
        if (FakeDocker.Find("script") is null)
        {
            return;
        }

        var output = CliProcess.OnTerminal($"check {string.Join(' ', words)}").ReplaceLineEndings("\n");
        output.Should().EndWith(expected);
        output.Contains("no findings", StringComparison.Ordinal)
            .Should().Be(expected.Contains("no findings", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TERM=xterm", true)]
    [InlineData("TERM=xterm NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    public void Findings_have_colours_and_lines_that_end_between_words(string variables, bool hasColours)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bad.yml", $$"""
            services:
              web:
                image: x
                imag: y
                depends_on: [db]
                networks: [front]
                labels:
                  - {{new string('a', 90)}}
              db: { image: x, networks: [back] }
            networks: { front: {}, back: {} }
            """);
        if (FakeDocker.Find("script") is null)
        {
            return;
        }

        var environment = variables.Split(' ').Select(variable => variable.Split('=')).Select(pair => (pair[0], pair[1]));
        var shown = CliProcess.OnTerminal($"check {file}", environment).ReplaceLineEndings("\n");

        Colours().IsMatch(shown).Should().Be(hasColours);
        var text = Colours().Replace(shown, "").Replace(KeypadMode, "", StringComparison.Ordinal);
        text.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        Words(text).Should().Equal(Words(CliRun.Of("check", file).Error + "1 error, 1 warning in 1 file\n"));

        static string[] Words(string lines) => lines.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\e\[[0-9;]+m", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colours();

    [Fact]
    public void A_quiet_fleet_prints_nothing_and_so_does_a_quiet_run()
    {
        using var docker = new FakeDocker(folder => Demo.Fleet(2).Plan().WriteTo(folder));
        foreach (var command in CommandLine.Commands().Where(command => command.Options.Contains(Summary.Quiet)))
        {
            command.Name.Should().BeOneOf("fleet", "check", "up", "down", "cut", "heal");
        }

        using var written = new TemporaryFolder();
        CliRun
            .Of("fleet", "--master", Demo.MasterFile, "--slave", Demo.SlaveFile, "--slaves", "2", "-o", written["out"], "--quiet")
            .Should().Be(new CliRun(0, "", ""));
        docker.Composegen("up out --quiet").Should().Be(new CliRun(0, "", ""));
        docker.Composegen("down out --quiet").Should().Be(new CliRun(0, "", ""));
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
