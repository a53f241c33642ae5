using System.CommandLine;

namespace ComposeGen.Cli;

/// <summary><c>composegen completion</c>: a script by which a shell completes command lines, asking the command itself.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private static readonly Argument<string> Shell = CreateShell();

    public static Command Create()
    {
        var command = new Command("completion", """
            Prints a script that makes a shell complete commands, options and their values.

            Example:
              composegen completion bash > ~/.local/share/bash-completion/completions/composegen
              composegen completion zsh > "${fpath[1]}/_composegen"
              composegen completion fish > ~/.config/fish/completions/composegen.fish
              composegen completion pwsh >> $PROFILE
            """)
        {
            Shell,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{arguments.GetRequiredValue(Shell)}")!);
        arguments.InvocationConfiguration.Output.Write(script.ReadToEnd());
        return ExitCode.Done;
    }

    private static Argument<string> CreateShell()
    {
        var argument = new Argument<string>("SHELL") { Description = "The shell: bash, zsh, fish or pwsh" };
        argument.CompletionSources.Add(Shells);
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Shells.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"SHELL {token.Value}: give bash, zsh, fish or pwsh.");
            }
        });
        return argument;
    }
}
