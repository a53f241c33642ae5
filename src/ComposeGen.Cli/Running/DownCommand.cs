using System.CommandLine;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen down</c>: takes a generated fleet down.</summary>
internal static class DownCommand
{
    // Stopping is mostly waiting.
    private static readonly Option<int> Parallel = RunCommand.Parallel(unlessTold: 8);

    public static Command Create()
    {
        var command = new Command("down", """
            Takes a generated fleet down: its containers and networks. Named volumes stay.

            Example:
              composegen down out
            """)
        {
            RunCommand.Folder, Parallel,
        };
        command.SetAction((arguments, cancellation) => RunCommand.RunAllAsync(arguments, "down", Parallel, (runner, stopping) => runner.DownAsync(stopping), cancellation));
        return command;
    }
}
