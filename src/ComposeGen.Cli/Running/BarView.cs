using System.Collections.Concurrent;
using ComposeGen.Diagnostics;
using Spectre.Console;

namespace ComposeGen.Cli.Running;

/// <summary>Draws a progress bar, and prints what failed below it.</summary>
internal sealed class BarView(IAnsiConsole console, TextWriter error) : IRunView
{
    public async Task ShowAsync(string title, int count, Func<Action<ProjectOutcome>, Task> work)
    {
        var failed = new ConcurrentQueue<ProjectOutcome>();
        try
        {
            await Bar(console).StartAsync(async context =>
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

    private static Progress Bar(IAnsiConsole console) =>
        console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn());
}
