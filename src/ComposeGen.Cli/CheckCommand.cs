using System.CommandLine;

namespace ComposeGen.Cli;

/// <summary><c>composegen check</c>: what is wrong in compose files.</summary>
internal static class CheckCommand
{
    private static readonly string[] ComposeFileNames = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    private static readonly Argument<string[]> Paths = PathsArgument();

    public static Command Create()
    {
        var command = new Command("check", """
            Finds what is wrong in compose files, all at once.

            Example:
              composegen check docker-compose.yml
              composegen check out
            """)
        {
            Paths,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var report = new DiagnosticReport(arguments.InvocationConfiguration.Error);
        foreach (var path in arguments.GetRequiredValue(Paths))
        {
            foreach (var file in FilesAt(path))
            {
                var loaded = ComposeFile.Load(file);
                report.Add(loaded.Diagnostics);
                report.Add(loaded.File.Validate());
            }
        }

        return report.ExitCode;
    }

    private static Argument<string[]> PathsArgument()
    {
        var argument = new Argument<string[]>("FILE|DIR")
        {
            Description = "Compose files, or folders that are searched for them",
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(result => Arguments.RefuseBlank(result, "FILE|DIR", "a path"));
        return argument;
    }

    // A folder without a compose file is reported as what it is: not a file.
    private static List<string> FilesAt(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = ComposeFileNames
            .SelectMany(name => Directory.EnumerateFiles(path, name, options))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count == 0 ? [path] : files;
    }
}
