using System.CommandLine;
using ComposeGen.Cli.Reports;
using ComposeGen.Diagnostics;

namespace ComposeGen.Cli;

/// <summary><c>composegen check</c>: finds mistakes in compose files.</summary>
internal static class CheckCommand
{
    /// <summary>The reports by their names.</summary>
    internal static readonly Dictionary<string, Func<Streams, IReport>> Reports = new(StringComparer.OrdinalIgnoreCase)
    {
        { "text", streams => new TextReport(streams) },
        { "json", streams => new JsonReport(streams.Output) },
        { "sarif", streams => new SarifReport(streams.Output) },
        { "github", streams => new GitHubReport(streams.Data) },
    };

    private static readonly Argument<string[]> Paths = CheckedProjects.Argument();

    private static readonly Option<Func<Streams, IReport>?> Report = Arguments.OneOf<Func<Streams, IReport>>(
        "--report",
        "The report: json, sarif or github on standard output, or text on standard error [default: text]",
        [.. Reports.Keys],
        Reports.TryGetValue!);

    private static readonly Option<ComposeFormat?> Target =
        Arguments.Target("A format: also reports what it does not support");

    private static readonly Option<string[]> Ignore = Arguments.Repeatable(
        "--ignore", "CODE", "Omits findings of a code; may be given several times. In a file: # composegen: ignore CG3004");

    private static readonly Option<bool> Each = new("--each")
    {
        Description = "Checks each project alone, instead of all as projects that run side by side",
    };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Reports warnings as errors" };

    public static Command Create()
    {
        var command = new Command("check", """
            Finds all mistakes in compose files, and between them.

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
        var report = (arguments.GetValue(Report) ?? Reports["text"])(Streams.Of(arguments));
        var findings = new Findings(report);
        var options = new CheckOptions { Ignore = arguments.GetRequiredValue(Ignore), Strict = arguments.GetValue(Strict) };
        var projects = CheckedProjects.Of(arguments, Paths);
        foreach (var (project, found) in projects.Check(isTogether: !arguments.GetValue(Each)))
        {
            var unsupported = project.Loaded.Parts
                .Where(part => !part.HasErrors)
                .SelectMany(part => Unsupported(part.File, arguments.GetValue(Target)));
            findings.Add(options.Apply([.. found, .. unsupported]));
        }

        report.End();
        return findings.ExitCode;
    }

    private static IReadOnlyList<Diagnostic> Unsupported(ComposeFile file, ComposeFormat? target)
    {
        if (target is null)
        {
            return [];
        }

        try
        {
            file.ToYaml(new WriteOptions { Format = target, Check = null }, out var warnings);
            return warnings;
        }
        catch (ComposeException exception)
        {
            return exception.Diagnostics;
        }
    }
}

/// <summary><c>composegen explain</c>: prints the page of a finding's code.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Code = Arguments.Required("CODE", "The code of a finding, such as CG2002", "a code");

    public static Command Create()
    {
        var command = new Command("explain", """
            Explains a finding: what is wrong, why it matters, and the corrected file.

            Example:
              composegen explain CG2002
            """)
        {
            Code,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var code = arguments.GetRequiredValue(Code).ToUpperInvariant();
        using var page = typeof(ExplainCommand).Assembly.GetManifestResourceStream(code);
        if (page is null)
        {
            arguments.InvocationConfiguration.Error.WriteLine(
                $"composegen: error: there is no finding {code}. docs/rules/README.md lists them all.");
            return ExitCode.Usage;
        }

        using var text = new StreamReader(page);
        arguments.InvocationConfiguration.Output.Write(text.ReadToEnd());
        return ExitCode.Done;
    }
}
