using System.Text;
using ComposeGen.Cli;

namespace ComposeGen.Tests.Cli;

/// <summary>One command line, run in this process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public static CliRun Of(params IReadOnlyList<string> arguments) => WithInput("", arguments);

    /// <summary>One command line that is given text on its standard input.</summary>
    public static CliRun WithInput(string text, params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run(arguments, () => new MemoryStream(Encoding.UTF8.GetBytes(text)), output, error);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }
}
