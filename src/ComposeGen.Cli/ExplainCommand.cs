using System.CommandLine;

namespace ComposeGen.Cli;

/// <summary><c>composegen explain</c>: the page of a finding's code.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Code = new("CODE") { Description = "The code of a finding, such as CG2002" };

    public static Command Create()
    {
        var command = new Command("explain", """
            Explains a finding: what is wrong, why it matters, and the mended file.

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
            arguments.InvocationConfiguration.Error.WriteLine($"composegen: error: there is no finding {code}. docs/rules/README.md lists them all.");
            return ExitCode.Usage;
        }

        using var text = new StreamReader(page);
        arguments.InvocationConfiguration.Output.Write(text.ReadToEnd());
        return ExitCode.Done;
    }
}
