using System.CommandLine;
using ComposeGen.Cli.Reports;

namespace ComposeGen.Cli;

/// <summary><c>composegen convert</c>: a compose file in another format.</summary>
internal static class ConvertCommand
{
    private static readonly Argument<string> File = Arguments.Required("FILE", "The compose file; - is standard input", "a path");

    private static readonly Option<ComposeFormat?> Target = Arguments.Target("The format to write [default: the file's own]");

    private static readonly Option<string?> Output = OutputText.Option();

    private static readonly Option<bool> Drop = new("--drop") { Description = "Leave out what the format cannot say, with a warning for each" };

    public static Command Create()
    {
        var command = new Command("convert", """
            Writes a compose file in another format, or says what that format cannot say.

            Example:
              composegen convert docker-compose.yml --target spec -o compose.yaml
              composegen convert - --target 2.4 < compose.yaml
            """)
        {
            File, Target, Output, Drop,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var findings = new Findings(new TextReport(Streams.Of(arguments)));
        var loaded = Streams.Of(arguments).Load(arguments.GetRequiredValue(File));
        var target = arguments.GetValue(Target);
        findings.Add(target is null ? loaded.Diagnostics : loaded.RemainingDiagnostics);
        if (findings.HasErrors)
        {
            return findings.ExitCode;
        }

        try
        {
            var options = new WriteOptions
            {
                Format = target,
                Unsayable = arguments.GetValue(Drop) ? Unsayable.Drop : Unsayable.Error,
            };
            var yaml = loaded.File.ToYaml(options, out var warnings);
            findings.Add(warnings);
            OutputText.Write(arguments, Output, yaml);
        }
        catch (ComposeException exception)
        {
            findings.Add(exception.Diagnostics);
        }

        return findings.ExitCode;
    }
}
