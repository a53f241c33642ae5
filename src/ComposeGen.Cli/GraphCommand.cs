using System.CommandLine;
using System.CommandLine.Parsing;
using ComposeGen.Cli.Reports;

namespace ComposeGen.Cli;

/// <summary><c>composegen graph</c>: a drawing of services and networks.</summary>
internal static class GraphCommand
{
    private static readonly Argument<string[]> Paths = CheckedProjects.Argument();

    private static readonly Option<string?> Output = OutputText.Option();

    private static readonly Option<DrawingForm?> To = new Option<DrawingForm?>("--to")
    {
        Description = "What to draw in [default: what the output's name ends with, .svg or .dot, or else mermaid]",
        HelpName = "mermaid|dot|svg",
    }.CompletedAsInHelp();

    private static readonly Option<bool> Expand = new("--expand") { Description = "Draws each project, also those that are equal but for their number" };

    public static Command Create()
    {
        var command = new Command("graph", """
            Draws services, the networks that they are on, and in red what depends on a service that it cannot reach.

            Example:
              composegen graph docker-compose.yml
              composegen graph out --to svg -o fleet.svg
            """)
        {
            Paths, ProjectArguments.Merge, ProjectArguments.EnvFile, ProjectArguments.Profile, To, Output, Expand,
        };
        command.Validators.Add(result => ProjectArguments.RefuseFolders(result, Paths));
        command.Validators.Add(CheckForm);
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
            var expand = arguments.GetValue(Expand);
            OutputText.Write(arguments, Output, FormOf(arguments) switch
            {
                DrawingForm.Svg => topology.ToSvg(expand),
                DrawingForm.Dot => topology.ToDot(expand),
                _ => topology.ToMermaid(expand),
            });
        }

        return findings.ExitCode;
    }

    // A picture.png with Mermaid in it would help nobody. Tokens, not the value: that one throws where -o has no path, or several.
    private static void CheckForm(CommandResult command)
    {
        if (command.GetResult(To) is null
            && command.GetResult(Output)?.Tokens is [var path]
            && Path.GetExtension(path.Value) is (".png" or ".jpg" or ".jpeg" or ".gif" or ".pdf" or ".webp") and var extension)
        {
            command.AddError($"--output {path.Value}: no {extension} can be drawn. Name it .svg or .dot, or say with --to what to write.");
        }
    }

    private static DrawingForm FormOf(ParseResult arguments) => arguments.GetValue(To) ?? Path.GetExtension(arguments.GetValue(Output)) switch
    {
        ".svg" => DrawingForm.Svg,
        ".dot" or ".gv" => DrawingForm.Dot,
        _ => DrawingForm.Mermaid,
    };
}
