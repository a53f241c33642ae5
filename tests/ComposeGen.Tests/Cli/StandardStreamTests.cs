using System.Diagnostics;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>
/// Closed or full standard streams: one line of error where possible, never an exception.
/// </summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class StandardStreamTests : IDisposable
{
    private const string NoFile = "none.yml: error CG1001: There is no such file.\n";

    private readonly TemporaryFolder _folder = new();

    public StandardStreamTests()
    {
        _folder.Write("good.yml", "services:\n  web:\n    image: nginx\n");
        _folder.Write("bad.yml", "services:\n  web:\n    imgae: nginx\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("check good.yml <&-", 0, "")]
    [InlineData("check - <&-", 2, "composegen: error: Standard input is closed.\n")]
    [InlineData("convert - -o x.yml <&-", 2, "composegen: error: Standard input is closed.\n")]
    [InlineData("convert good.yml >&-", 2, "composegen: error: Standard output is closed.\n")]
    [InlineData("check --report json good.yml >&-", 2, "composegen: error: Standard output is closed.\n")]
    [InlineData("check good.yml >&-", 0, "")]
    [InlineData("--help >&-", 2, "composegen: error: Standard output is closed.\n")]
    [InlineData("convert good.yml >/dev/full", 2, "composegen: error: No space left on device*\n")]
    [InlineData("check none.yml", 2, NoFile)]
    [InlineData("check none.yml 2>/dev/full", 2, "")]
    [InlineData("check bad.yml 2>/dev/full", 1, "")]
    [InlineData("check bad.yml 2>&-", 1, "")]
    [InlineData("check --bogus 2>&-", 2, "")]
    [InlineData("convert good.yml >/dev/full 2>/dev/full", 2, "")]
    [InlineData("convert good.yml <&- >&- 2>&-", 2, "")]
    [InlineData("convert good.yml -o out.yml <&- >&- 2>&-", 0, "")]
    [InlineData("fleet --master good.yml --slave good.yml --slaves 1 -o out <&- >&- 2>&-", 2, "")]
    [InlineData("completion bash >&-", 2, "composegen: error: Standard output is closed.\n")]
    [InlineData("explain CG1001 >/dev/full", 2, "composegen: error: No space left on device*\n")]
    public void A_closed_or_full_stream_is_not_a_crash(string command, int exitCode, string error)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var run = Run(command);
        run.ExitCode.Should().Be(exitCode, run.Error);
        $"{run.Error}.".Should().Match($"{error}.");
    }

    [Fact]
    public void No_message_ends_up_in_a_written_file()
    {
        if (OperatingSystem.IsLinux())
        {
            Run("convert good.yml --target 2.4 -o out.yml <&- >&- 2>&-");
            File.ReadAllText(_folder["out.yml"]).Should().Be("version: '2.4'\nservices:\n  web:\n    image: nginx\n");
        }
    }

    [Fact]
    public void Input_larger_than_a_file_may_be_is_not_read()
    {
        if (OperatingSystem.IsLinux())
        {
            Run("check - </dev/zero").Should().Be(
                new CliRun(2, "", "<stdin>: error CG1001: The file is larger than 32 MiB; no compose file is.\n"));
            Run("check /dev/zero").Should().Be(
                new CliRun(2, "", "/dev/zero: error CG1001: The file is larger than 32 MiB; no compose file is.\n"));
        }
    }

    [Fact]
    public void A_finding_in_what_came_through_a_pipe_is_reported()
    {
        if (OperatingSystem.IsLinux())
        {
            Run(
                "check pipe & mkfifo pipe.tmp; cat bad.yml >pipe",
                prepare: "mkfifo pipe").Error.Should().StartWith("pipe(3,5): error CG1101: ");
        }
    }

    [Fact]
    public void A_missing_folder_is_not_a_crash()
    {
        if (OperatingSystem.IsLinux())
        {
            string[] commands =
            [
                "check x.yml", "check .", "convert x.yml", "graph .", "fleet --master a --slave b --slaves 1 -o out", "fleet .",
                "up out", "status .",
            ];
            foreach (var command in commands)
            {
                var run = Run(command, prepare: "mkdir gone; cd gone; rmdir ../gone");
                run.ExitCode.Should().Be(2, command);
                run.Error.Should().NotContain("Unhandled").And.MatchRegex("^[^\n]+\n");
            }
        }
    }

    private CliRun Run(string command, string prepare = ":")
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "timeout", ["60", "sh", "-c", $"{prepare}; dotnet '{tool}' {command}"])
        {
            UseShellExecute = false,
            WorkingDirectory = _folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
