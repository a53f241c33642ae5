using System.CommandLine;
using ComposeGen.Cli.Reports;
using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Cli;

/// <summary><c>composegen convert</c>: writes a compose file in another format.</summary>
internal static class ConvertCommand
{
    private static readonly Argument<string[]> Paths = Arguments.Paths("FILE", "The compose file; - is standard input");

    private static readonly Option<bool> Merge = new("--merge")
    {
        Description = "Merges the files into one, with what they extend and include",
    };

    private static readonly Option<ComposeFormat?> Target = Arguments.Target("The format to write [default: the file's own]");

    private static readonly Option<string?> Output = OutputText.Option();

    private static readonly Option<bool> Drop = new("--drop")
    {
        Description = "Omits what the format does not support, with a warning for each",
    };

    public static Command Create()
    {
        var command = new DescribedCommand(
            "convert",
            "Writes a compose file in another format, or reports what that does not support.",
            """
            Example:
              composegen convert docker-compose.yml --target spec -o compose.yaml
              composegen convert - --target 2.4 < compose.yaml
              composegen convert docker-compose.yml docker-compose.prod.yml \
                --merge -o prod.yml
            """)
        {
            Paths, Merge, Target, Output, Drop,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(Merge) && result.GetValue(Paths) is { Length: > 1 })
            {
                result.AddError("FILE: name one file, or add --merge to make one file of several.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var findings = new Findings(new TextReport(Streams.Of(arguments)));
        var target = arguments.GetValue(Target);
        var (file, found) = Load(arguments, target);
        findings.Add(found);
        if (findings.HasErrors)
        {
            return findings.ExitCode;
        }

        try
        {
            var options = new WriteOptions
            {
                Format = target,
                Check = null,
                Unsupported = arguments.GetValue(Drop) ? Unsupported.Drop : Unsupported.Error,
            };
            var yaml = file.ToYaml(options, out var warnings);
            findings.Add(warnings);
            OutputText.Write(arguments, Output, yaml);
        }
        catch (ComposeException exception)
        {
            findings.Add(exception.Diagnostics);
        }

        return findings.ExitCode;
    }

    // Without --merge, references to other files are kept.
    private static (ComposeFile File, IReadOnlyList<Diagnostic> Found) Load(ParseResult arguments, ComposeFormat? target)
    {
        var paths = arguments.GetRequiredValue(Paths);
        if (arguments.GetValue(Merge))
        {
            var options = new ProjectOptions { Interpolate = false, Input = ProjectArguments.InputFor(paths, arguments) };
            var project = Project.Load(paths, options);
            return (project.Project.File, target is null ? project.Diagnostics : project.RemainingDiagnostics);
        }

        var loaded = Streams.Of(arguments).Load(paths[0]);
        return (loaded.File, target is null ? loaded.Diagnostics : loaded.RemainingDiagnostics);
    }
}
