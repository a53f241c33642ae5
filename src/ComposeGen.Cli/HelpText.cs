using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ComposeGen.Cli;

/// <summary>A command with more help than the list of all commands has room for.</summary>
/// <param name="name">The name of the command.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="details">What its own help adds at the end: further sentences, and examples.</param>
internal sealed class DescribedCommand(string name, string description, string details) : Command(name, description)
{
    public string Details => details;
}

/// <summary>Prints the help of a command for a terminal of 80 columns, with its details at the end.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private const int Columns = 80;

    private readonly HelpAction _help = new() { MaxWidth = Columns };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DescribedCommand command)
        {
            parseResult.InvocationConfiguration.Output.Write($"{command.Details}\n");
        }

        return exitCode;
    }
}
