using System.Diagnostics;

namespace ComposeGen.Tests.Cli;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _composegen composegen\n")]
    [InlineData("zsh", "#compdef composegen\n")]
    [InlineData("fish", "complete -c composegen ")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName composegen ")]
    public void Prints_a_script_for_each_shell(string shell, string line)
    {
        var run = CliRun.Of("completion", shell);
        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().Contain(line);
    }

    [Fact]
    public void Another_shell_is_refused() =>
        CliRun.Of("completion", "csh").Should().Be(new CliRun(2, "", "composegen: error: SHELL csh: give bash, zsh, fish or pwsh.\n"));

    [Fact]
    public void Suggests_what_can_follow()
    {
        CliRun.Of("[suggest:6]", "check ").Output.Split('\n').Should().Contain("--strict").And.Contain("--report");
        CliRun.Of("[suggest:15]", "check --report ").Output.Split('\n').Should().Contain(["json", "sarif", "github"], "values of an option are known, too");
    }

    [BashTheory]
    [InlineData("composegen che", "check")]
    [InlineData("composegen check --str", "--strict")]
    [InlineData("composegen convert x.yml --target 2.", "2.0 2.1 2.2 2.3 2.4")]
    [InlineData("composegen completion f", "fish")]
    public async Task Bash_completes_a_command_line(string line, string expected)
    {
        // What bash does when the tabulator is pressed at the end of the line.
        const string Press = """
            eval "$1"; tool="$2"; composegen() { dotnet "$tool" "$@"; }
            COMP_LINE="$3"; COMP_POINT=${#3}; COMP_WORDS=($3); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _composegen; echo "${COMPREPLY[*]}"
            """;
        string[] arguments = ["-c", Press, "bash", CliRun.Of("completion", "bash").Output, Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"), line];
        using var bash = Process.Start(new ProcessStartInfo("bash", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        output.Trim().Should().Be(expected);
    }
}
