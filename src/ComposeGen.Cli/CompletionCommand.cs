using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ComposeGen.Cli;

/// <summary><c>composegen completion</c>: prints a script that makes a shell ask the command for completions.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private static readonly Argument<string> Shell = CreateShell();

    public static Command Create()
    {
        var command = new DescribedCommand(
            "completion",
            "Prints a script that makes a shell complete a command line.",
            """
            Example:
              composegen completion bash \
                > ~/.local/share/bash-completion/completions/composegen
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
        var name = $"completion.{arguments.GetRequiredValue(Shell)}";
        using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream(name)!);
        arguments.InvocationConfiguration.Output.Write(script.ReadToEnd());
        return ExitCode.Done;
    }

    private static Argument<string> CreateShell()
    {
        var argument = new Argument<string>("SHELL") { Description = $"The shell: {Arguments.Choice(Shells)}" };
        argument.CompletionSources.Add(Shells);
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Shells.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"SHELL {token.Value}: give {Arguments.Choice(Shells)}.");
            }
        });
        return argument;
    }
}

/// <summary>
/// Prints the words that are possible at a place of a command line, for <c>[suggest:12]</c>. Options are omitted until a dash is
/// typed, because shells complete names of files only where there is no suggestion.
/// </summary>
internal sealed class SuggestAction(SuggestDirective directive) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var line = parseResult.Tokens is [.., { Type: not TokenType.Directive } last] ? last.Value : "";
        if (parseResult.GetResult(directive)!.Values is [var value, ..]
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position < line.Length)
        {
            line = line[..position];
        }

        var wantsOptions = line.AsSpan(line.LastIndexOf(' ') + 1).StartsWith('-');
        var completed = parseResult.RootCommandResult.Command.Parse(line, parseResult.Configuration);
        foreach (var suggestion in completed.GetCompletions(line.Length))
        {
            if (wantsOptions || !suggestion.Label.StartsWith('-'))
            {
                parseResult.InvocationConfiguration.Output.WriteLine(suggestion.Label);
            }
        }

        return ExitCode.Done;
    }
}
