using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
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
    public static int Run(IReadOnlyList<string> arguments, Func<Stream> openInput, TextWriter output, TextWriter error)
    {
        var streams = new Streams(openInput, output, error) { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience };
        var root = CreateRoot();
        var parsed = root.Parse(arguments, Parsing);
        if (parsed.Errors.Count > 0 && !AsksForSuggestions(root, parsed))
        {
            foreach (var problem in parsed.Errors)
            {
                streams.Error.WriteLine($"composegen: error: {problem.Message}");
            }

            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(streams);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"composegen: error: {exception.Message}");
            return ExitCode.Usage;
        }
    }

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand("Docker Compose files: fleets of projects that share a network, and checks.");
        foreach (var command in Commands())
        {
            root.Add(command);
        }

        // Others of its names begin as paths do.
        var help = root.Options.OfType<HelpOption>().Single();
        help.Aliases.Clear();
        help.Aliases.Add("-h");

        var suggest = Suggest(root);
        suggest.Action = new Suggestions(suggest);
        return root;
    }

    private static bool AsksForSuggestions(RootCommand root, ParseResult parsed) => parsed.GetResult(Suggest(root)) is not null;

    private static SuggestDirective Suggest(RootCommand root) => root.Directives.OfType<SuggestDirective>().Single();
}
