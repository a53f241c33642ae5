using System.CommandLine;
using System.CommandLine.Parsing;
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

    private static readonly Option<bool> Fix = new("--fix")
    {
        Description = "Corrects what has only one correction, in the files, and reports the rest",
    };

    // An option with an optional value would take the file behind it.
    private static readonly Option<bool> FixAll = new("--fix=all")
    {
        Description = "Also makes corrections that are one of several choices",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Prints what --fix would change, as a unified diff",
    };

    public static Command Create()
    {
        var command = new DescribedCommand(
            "check",
            "Finds all mistakes in compose files, and between them.",
            """
            Example:
              composegen check docker-compose.yml
              composegen check --strict --report github out
              composegen check --fix --dry-run docker-compose.yml
              composegen check docker-compose.yml docker-compose.prod.yml \
                --merge --env-file prod.env
            """)
        {
            Paths, ProjectArguments.Merge, ProjectArguments.EnvFile, ProjectArguments.Profile,
            Each, Report, Target, Ignore, Strict, Fix, FixAll, DryRun, Summary.Quiet,
        };
        command.Validators.Add(RefuseUnfixable);
        command.Validators.Add(result => ProjectArguments.RefuseFolders(result, Paths));
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var report = (arguments.GetValue(Report) ?? Reports["text"])(Streams.Of(arguments));
        var findings = new Findings(report);
        int files;
        if (arguments.GetValue(Fix) || arguments.GetValue(FixAll))
        {
            var corrected = Correction.Of(texts => Check(arguments, texts), arguments.GetValue(FixAll));
            if (arguments.GetValue(DryRun))
            {
                Streams.Of(arguments).Data.Write(corrected.Diff());
            }
            else
            {
                corrected.Write(arguments.GetValue(Report) is null ? Streams.Of(arguments).Error : TextWriter.Null);
            }

            findings.Add(corrected.Remaining);
            files = corrected.Files;
        }
        else
        {
            var found = Check(arguments, texts: null);
            findings.Add(found.Findings);
            files = found.FileCount;
        }

        report.End();
        if (report is TextReport text && Summary.IsWanted(arguments))
        {
            text.Summarize(findings, files);
        }

        return findings.ExitCode;
    }

    private static Checked Check(ParseResult arguments, IReadOnlyDictionary<string, string>? texts)
    {
        var options = new CheckOptions { Ignore = arguments.GetRequiredValue(Ignore), Strict = arguments.GetValue(Strict) };
        var projects = CheckedProjects.Of(arguments, Paths, texts);
        var found = new List<Diagnostic>();
        foreach (var (project, diagnostics) in projects.Check(isTogether: !arguments.GetValue(Each)))
        {
            var unsupported = project.Loaded.Parts
                .Where(part => !part.HasErrors)
                .SelectMany(part => Unsupported(part.File, arguments.GetValue(Target)));
            found.AddRange(options.Apply([.. diagnostics, .. unsupported]));
        }

        return new Checked(found, projects.Files.ToHashSet(StringComparer.Ordinal), projects.FileCount);
    }

    private static void RefuseUnfixable(CommandResult command)
    {
        var isFixed = command.GetValue(Fix) || command.GetValue(FixAll);
        if (isFixed && command.GetValue(Paths)?.Contains(Streams.Dash, StringComparer.Ordinal) == true)
        {
            command.AddError("--fix: standard input cannot be changed; name a file.");
        }

        if (command.GetValue(DryRun) && !isFixed)
        {
            command.AddError("--dry-run: add --fix or --fix=all.");
        }

        if (command.GetValue(DryRun) && command.GetValue(Report) is not null)
        {
            command.AddError("--dry-run: leave out --report; the diff is on standard output.");
        }
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
        var command = new DescribedCommand(
            "explain",
            "Explains a finding: what is wrong, why it matters, and the corrected file.",
            """
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
