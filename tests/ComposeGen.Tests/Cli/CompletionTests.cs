using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Cli;

[Trait(TestCategory.Name, TestCategory.Slow)]
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
        CliRun.Of("completion", "csh")
            .Should().Be(new CliRun(2, "", "composegen: error: SHELL csh: give bash, zsh, fish or pwsh.\n"));

    [Fact]
    public void Suggests_options_once_a_dash_is_typed()
    {
        Suggested("").Should()
            .Equal("check", "code", "completion", "convert", "cut", "down", "exec", "explain", "fleet", "graph", "heal", "logs",
                "set", "status", "unset", "up");
        Suggested("check ").Should().BeEmpty("files are checked, and those a shell knows");
        Suggested("check -")
            .Should().Contain(["--strict", "--report", "--fix", "--fix=all", "--dry-run", "--quiet", "-h"])
            .And.NotContain(["-?", "/?", "/h"], "these look like paths");
        Suggested("set -").Should().Contain("--dry-run");
        Suggested("unset -").Should().Contain("--dry-run");
        Suggested("check --report ").Should().Equal("github", "json", "sarif", "text");
    }

    [Theory]
    [InlineData("[suggest:4]", "check --str", "check")]
    [InlineData("[suggest]", "check --str", "--strict")]
    [InlineData("[suggest:99999999999999]", "check --str", "--strict")]
    [InlineData("[suggest:-1]", "check --str", "--strict")]
    public void Suggests_for_the_given_place(string directive, string line, string expected) =>
        CliRun.Of(directive, line).Should().Be(new CliRun(0, $"{expected}\n", ""));

    [ShellTheory("bash")]
    [InlineData("composegen che", "check")]
    [InlineData("composegen check --str", "--strict")]
    [InlineData("composegen convert x.yml --target 2.", "2.0\n2.1\n2.2\n2.3\n2.4")]
    [InlineData("composegen completion f", "fish")]
    [InlineData("composegen check ", "")]
    public async Task Bash_completes_a_command_line(string line, string expected)
    {
        using var shell = new CompletingShell("bash");
        (await shell.PressTabAsync(line)).Should().Be(expected);
    }

    // Zsh at a terminal: the resulting line between << and >>, or the list below it.
    [ShellTheory("zsh")]
    [InlineData("composegen che", "<<composegen check >>")]
    [InlineData("composegen check --str", "<<composegen check --strict >>")]
    [InlineData("composegen convert x.yml --target 2.", "2.0  2.1  2.2  2.3  2.4")]
    [InlineData("composegen completion f", "<<composegen completion fish >>")]
    [InlineData("composegen check docker", "<<composegen check docker-compose.yml >>")]
    public async Task Zsh_completes_a_command_line(string line, string expected)
    {
        using var shell = new CompletingShell("zsh");
        (await shell.PressTabAsync(line)).Should().Contain(expected);
    }

    [ShellTheory("fish")]
    [InlineData("composegen che", "check")]
    [InlineData("composegen check --str", "--strict")]
    [InlineData("composegen convert x.yml --target 2.", "2.0\n2.1\n2.2\n2.3\n2.4")]
    [InlineData("composegen completion f", "fish")]
    [InlineData("composegen check docker", "docker-compose.yml")]
    public async Task Fish_completes_a_command_line(string line, string expected)
    {
        using var shell = new CompletingShell("fish");
        (await shell.PressTabAsync(line)).Should().Be(expected);
    }

    [Fact]
    public Task Prints_the_script_for_powershell() => Verify(CliRun.Of("completion", "pwsh").Output, "ps1");

    private static string[] Suggested(string line) =>
        CliRun.Of($"[suggest:{line.Length}]", line).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
