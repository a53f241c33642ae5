using System.CommandLine;
using System.CommandLine.Parsing;
using ComposeGen.Cli.Reports;
using ComposeGen.Drawings;
using ComposeGen.Topologies;

namespace ComposeGen.Cli;

/// <summary><c>composegen graph</c>: draws services and networks.</summary>
internal static class GraphCommand
{
    private delegate string Draw(Topology topology, SimilarProjects similar);

    private static readonly Argument<string[]> Paths = CheckedProjects.Argument();

    private static readonly Option<string?> Output = OutputText.Option();

    private static readonly Dictionary<string, Draw> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        { "mermaid", (topology, similar) => topology.ToMermaid(similar) },
        { "dot", (topology, similar) => topology.ToDot(similar) },
        { "svg", (topology, similar) => topology.ToSvg(similar) },
    };

    private static readonly Option<Draw?> To = Arguments.OneOf<Draw>(
        "--to",
        "The format [default: that of the output's extension, .svg or .dot, otherwise mermaid]",
        [.. Formats.Keys],
        Formats.TryGetValue!);

    private static readonly Option<bool> Expand = new("--expand")
    {
        Description = "Draws every project, instead of one for all that differ in their number only",
    };

    public static Command Create()
    {
        var command = new DescribedCommand(
            "graph",
            "Draws services and networks, and in red each dependency that cannot be reached.",
            """
            Example:
              composegen graph docker-compose.yml
              composegen graph out --to svg -o fleet.svg
            """)
        {
            Paths, ProjectArguments.Merge, ProjectArguments.EnvFile, ProjectArguments.Profile, To, Output, Expand,
        };
        command.Validators.Add(result => ProjectArguments.RefuseFolders(result, Paths));
        command.Validators.Add(CheckFormat);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var findings = new Findings(new TextReport(Streams.Of(arguments)));
        var projects = CheckedProjects.Of(arguments, Paths);
        var topology = projects.Topology();
        findings.Add(projects.Diagnostics);
        if (!findings.HasErrors)
        {
            var draw = arguments.GetValue(To) ?? Formats[FormatOf(Path.GetExtension(arguments.GetValue(Output)))];
            var similar = arguments.GetValue(Expand) ? SimilarProjects.Expand : SimilarProjects.Fold;
            OutputText.Write(arguments, Output, draw(topology, similar));
        }

        return findings.ExitCode;
    }

    // Other extensions would get Mermaid text. The value would throw where -o has no path or several, so this reads its tokens.
    private static void CheckFormat(CommandResult command)
    {
        if (command.GetResult(To) is null
            && command.GetResult(Output)?.Tokens is [var path]
            && Path.GetExtension(path.Value) is (".png" or ".jpg" or ".jpeg" or ".gif" or ".pdf" or ".webp") and var extension)
        {
            command.AddError(
                $"--output {path.Value}: {extension} is not supported. Name a .svg or .dot file, or add --to.");
        }
    }

    private static string FormatOf(string? extension) => extension switch
    {
        ".svg" => "svg",
        ".dot" or ".gv" => "dot",
        _ => "mermaid",
    };
}
