using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ComposeGen.Cli;

/// <summary>
/// What <c>[suggest:12]</c> answers with: the words that can stand at that place of a command line. Options are among them once a
/// dash is typed; otherwise a shell, which completes names of files where it is told nothing, would never come to do so.
/// </summary>
internal sealed class Suggestions(SuggestDirective directive) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var line = parseResult.Tokens is [.., { Type: not TokenType.Directive } last] ? last.Value : "";
        if (parseResult.GetResult(directive)!.Values is [var value, ..] && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < line.Length)
        {
            line = line[..position];
        }

        var wantsOptions = line.AsSpan(line.LastIndexOf(' ') + 1).StartsWith('-');
        var completed = parseResult.RootCommandResult.Command.Parse(line, parseResult.Configuration);
        foreach (var suggestion in completed.GetCompletions(line.Length).Where(suggestion => wantsOptions || !suggestion.Label.StartsWith('-')))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(suggestion.Label);
        }

        return ExitCode.Done;
    }
}
