using System.CommandLine;

namespace ComposeGen.Cli;

/// <summary><c>composegen convert</c>: a compose file in another format.</summary>
internal static class ConvertCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "The compose file" };

    private static readonly Option<ComposeFormat?> Target = Arguments.Target("The format to write [default: the file's own]");

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write [default: standard output]",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("convert", """
            Writes a compose file in another format, or says what that format cannot say.

            Example:
              composegen convert docker-compose.yml --target spec -o compose.yaml
            """)
        {
            File, Target, Output,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var report = new DiagnosticReport(arguments.InvocationConfiguration.Error);
        var loaded = ComposeFile.Load(arguments.GetRequiredValue(File));
        report.Add(loaded.Diagnostics);
        if (report.HasErrors)
        {
            return report.ExitCode;
        }

        try
        {
            var yaml = loaded.File.ToYaml(new WriteOptions { Format = arguments.GetValue(Target) });
            Write(arguments, yaml);
        }
        catch (ComposeException exception)
        {
            report.Add(exception.Diagnostics);
        }

        return report.ExitCode;
    }

    private static void Write(ParseResult arguments, string yaml)
    {
        if (arguments.GetValue(Output) is { } path)
        {
            // The file is the old or the new one, never half of it.
            var temporary = $"{path}.composegen-tmp";
            System.IO.File.WriteAllText(temporary, yaml);
            System.IO.File.Move(temporary, path, overwrite: true);
        }
        else
        {
            arguments.InvocationConfiguration.Output.Write(yaml);
        }
    }
}
