using Spectre.Console;

namespace ComposeGen.Cli.Running;

/// <summary>Chooses how a run is shown: bars on a terminal, and lines elsewhere.</summary>
internal static class RunView
{
    public static IRunView For(Streams streams, string done) => IsTerminal(streams)
        ? new BarView(Console(streams), streams.Error)
        : new PlainView(streams.Output, streams.Error, done);

    /// <summary>Whether somebody looks on, at a terminal that can do more than lines.</summary>
    public static bool IsTerminal(Streams streams) =>
        ReferenceEquals(streams.Data, System.Console.Out) && !System.Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>The terminal, without colours where <c>NO_COLOR</c> is set.</summary>
    public static IAnsiConsole Console(Streams streams) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Data) });
}
