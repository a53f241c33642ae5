using System.CommandLine;
using Spectre.Console;

namespace ComposeGen.Cli.Running;

/// <summary>Chooses how a run is shown: bars on a terminal, and lines elsewhere.</summary>
internal static class RunView
{
    public static IRunView For(InvocationConfiguration configuration, string done) => IsTerminal(configuration.Output)
        ? new BarView(Console(configuration.Output), configuration.Error)
        : new PlainView(configuration.Output, configuration.Error, done);

    /// <summary>Whether somebody looks on, at a terminal that can do more than lines.</summary>
    public static bool IsTerminal(TextWriter output) =>
        ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>The terminal, without colours where <c>NO_COLOR</c> is set.</summary>
    public static IAnsiConsole Console(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
}
