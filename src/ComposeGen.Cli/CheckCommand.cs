using System.CommandLine;
using ComposeGen.Cli.Reports;
using ComposeGen.Diagnostics;

namespace ComposeGen.Cli;

/// <summary><c>composegen check</c>: what is wrong in compose files.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = CheckedProjects.Argument();

    private static readonly Option<ReportForm> Report = new Option<ReportForm>("--report")
    {
        Description = "How findings are told: as json, sarif or github on standard output, or as text on standard error [default: text]",
        HelpName = "text|json|sarif|github",
    }.CompletedAsInHelp();

    private static readonly Option<ComposeFormat?> Target = Arguments.Target("The format that the files shall be written in: what it cannot say is a finding too");

    private static readonly Option<string[]> Ignore = new("--ignore")
    {
        Description = "Leaves out findings of a code, such as CG3004; may be given several times. In a file: # composegen: ignore CG3004",
        HelpName = "CODE",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Each = new("--each")
    {
        Description = "Checks each project alone, not all together as projects that run side by side",
    };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Reports warnings as errors" };

    public static Command Create()
    {
        var command = new Command("check", """
            Finds what is wrong in compose files, and between them, all at once.

            Example:
              composegen check docker-compose.yml
              composegen check --strict --report github out
              composegen check docker-compose.yml docker-compose.prod.yml --merge --env-file prod.env
            """)
        {
            Paths, ProjectArguments.Merge, ProjectArguments.EnvFile, ProjectArguments.Profile,
            Each, Report, Target, Ignore, Strict,
        };
        command.Validators.Add(result => ProjectArguments.RefuseFolders(result, Paths));
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var report = CreateReport(arguments);
        var findings = new Findings(report);
        var options = new CheckOptions { Ignore = arguments.GetRequiredValue(Ignore), Strict = arguments.GetValue(Strict) };
        var projects = CheckedProjects.Of(arguments, Paths);
        foreach (var (project, found) in projects.Check(isTogether: !arguments.GetValue(Each)))
        {
            var unsayable = project.Loaded.Parts
                .Where(part => !part.HasErrors)
                .SelectMany(part => Unsayable(part.File, arguments.GetValue(Target)));
            findings.Add(options.Apply([.. found, .. unsayable]));
        }

        report.End();
        return findings.ExitCode;
    }

    private static IReadOnlyList<Diagnostic> Unsayable(ComposeFile file, ComposeFormat? target)
    {
        if (target is null)
        {
            return [];
        }

        try
        {
            file.ToYaml(new WriteOptions { Format = target }, out var warnings);
            return warnings;
        }
        catch (ComposeException exception)
        {
            return exception.Diagnostics;
        }
    }

    private static IReport CreateReport(ParseResult arguments) => arguments.GetValue(Report) switch
    {
        ReportForm.Json => new JsonReport(arguments.InvocationConfiguration.Output),
        ReportForm.Sarif => new SarifReport(arguments.InvocationConfiguration.Output),
        ReportForm.GitHub => new GitHubReport(Streams.Of(arguments).Data),
        _ => new TextReport(Streams.Of(arguments)),
    };
}
