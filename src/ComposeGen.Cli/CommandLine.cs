using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using ComposeGen.Cli.Running;

namespace ComposeGen.Cli;

/// <summary>The commands of <c>composegen</c>.</summary>
internal static class CommandLine
{
    // An argument that begins with @ is a path, not a file of further arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    // How long an interrupted command waits for docker to stop.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<Command> Commands() =>
    [
        FleetCommand.Create(),
        CheckCommand.Create(),
        ConvertCommand.Create(),
        GraphCommand.Create(),
        CodeCommand.Create(),
        SetCommands.Set(),
        SetCommands.Unset(),
        ExplainCommand.Create(),
        CompletionCommand.Create(),
        RunCommands.Up(),
        RunCommands.Down(),
        RunCommands.Status(),
        CutCommands.Cut(),
        CutCommands.Heal(),
        ContainerCommands.Logs(),
        ContainerCommands.Exec(),
    ];

    /// <summary>Runs a command line and returns its exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Func<Stream> openInput, TextWriter output, TextWriter error)
    {
        var streams = new Streams(openInput, output, error)
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Patience,
        };
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

        // Its other names look like paths.
        var help = root.Options.OfType<HelpOption>().Single();
        help.Aliases.Clear();
        help.Aliases.Add("-h");
        help.Action = new HelpText();

        var suggest = Suggest(root);
        suggest.Action = new SuggestAction(suggest);
        return root;
    }

    private static bool AsksForSuggestions(RootCommand root, ParseResult parsed) => parsed.GetResult(Suggest(root)) is not null;

    private static SuggestDirective Suggest(RootCommand root) => root.Directives.OfType<SuggestDirective>().Single();
}

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>There are findings of severity error.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>Docker failed, or is missing.</summary>
    public const int Docker = 3;

    /// <summary>The command was interrupted: the code that shells use.</summary>
    public const int Interrupted = 130;
}
