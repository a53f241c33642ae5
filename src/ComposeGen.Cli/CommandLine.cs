using System.CommandLine;
using System.CommandLine.Completions;
using ComposeGen.Cli.Running;

namespace ComposeGen.Cli;

/// <summary>The commands of <c>composegen</c>.</summary>
internal static class CommandLine
{
    // An argument that begins with @ is a path like any other, not a file of further arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    // When interrupted, what runs is asked to stop first, and that is waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<Command> Commands() =>
    [
        FleetCommand.Create(),
        CheckCommand.Create(),
        ConvertCommand.Create(),
        GraphCommand.Create(),
        ExplainCommand.Create(),
        CompletionCommand.Create(),
        UpCommand.Create(),
        DownCommand.Create(),
        StatusCommand.Create(),
    ];

    /// <summary>Runs one command line and answers with its exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Stream input, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Docker Compose files: fleets of projects that share a network, and checks.");
        foreach (var command in Commands())
        {
            root.Add(command);
        }

        var parsed = root.Parse(arguments, Parsing);
        var isSuggestion = root.Directives.OfType<SuggestDirective>().Any(directive => parsed.GetResult(directive) is not null);
        if (parsed.Errors.Count > 0 && !isSuggestion)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine($"composegen: error: {problem.Message}");
            }

            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new Streams(input) { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"composegen: error: {exception.Message}");
            return ExitCode.Usage;
        }
    }
}
