using System.Collections.Concurrent;
using System.CommandLine;
using ComposeGen.Diagnostics;
using ComposeGen.Testing.Running;
using Spectre.Console;

namespace ComposeGen.Cli.Running;

/// <summary>Chooses the view: a bar on a terminal, lines elsewhere.</summary>
internal static class RunView
{
    public static IRunView For(ParseResult arguments)
    {
        var streams = Streams.Of(arguments);
        return Summary.IsWanted(arguments) && IsTerminal(streams)
            ? new BarView(Console(streams), streams.Error)
            : new PlainView(Summary.Output(arguments), streams.Error, arguments.CommandResult.Command.Name);
    }

    /// <summary>Whether the output is a terminal that can do more than lines.</summary>
    public static bool IsTerminal(Streams streams) =>
        ReferenceEquals(streams.Data, System.Console.Out)
        && !System.Console.IsOutputRedirected
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>The terminal, without colours where <c>NO_COLOR</c> is set.</summary>
    public static IAnsiConsole Console(Streams streams) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Data) });
}

/// <summary>Draws a progress bar, and prints what failed below it.</summary>
internal sealed class BarView(IAnsiConsole console, TextWriter error) : IRunView
{
    public async Task ShowAsync(string title, int count, Func<Action<ProjectOutcome>, Task> work)
    {
        var failed = new ConcurrentQueue<ProjectOutcome>();
        var progress = console.Progress().Columns(
            new TaskDescriptionColumn(),
            new ProgressBarColumn(),
            new PercentageColumn(),
            new ElapsedTimeColumn(),
            new SpinnerColumn());
        try
        {
            await progress.StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(TerminalText.OneLine(title)), maxValue: count);
                await work(project =>
                {
                    bar.Increment(1);
                    if (project.Failure is not null)
                    {
                        failed.Enqueue(project);
                    }
                });
            });
        }
        finally
        {
            foreach (var project in failed)
            {
                await error.WriteAsync($"{project.Label} failed:\n{project.Failure}\n");
            }
        }
    }
}

/// <summary>Prints a line for each project: for files, pipes and simple terminals.</summary>
internal sealed class PlainView(TextWriter output, TextWriter error, string done) : IRunView
{
    private readonly Lock _lock = new();

    public Task ShowAsync(string title, int count, Func<Action<ProjectOutcome>, Task> work) => work(project =>
    {
        lock (_lock)
        {
            if (project.Failure is null)
            {
                output.WriteLine($"{project.Label} is {done}");
            }
            else
            {
                error.Write($"{project.Label} failed:\n{project.Failure}\n");
            }
        }
    });
}
