using System.CommandLine;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen down</c>: takes a generated fleet down.</summary>
internal static class DownCommand
{
    public static Command Create()
    {
        var command = new Command("down", """
            Takes a generated fleet down: its containers and networks. Named volumes stay.

            Example:
              composegen down out
            """)
        {
            RunCommand.Folder, RunCommand.Parallel,
        };
        command.SetAction((arguments, cancellation) => RunCommand.RunAllAsync(arguments, "down", (runner, stopping) => runner.DownAsync(stopping), cancellation));
        return command;
    }
}
