using System.CommandLine;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen up</c>: starts a generated fleet.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var command = new Command("up", """
            Starts a generated fleet: the first kind of nodes, then all others, several at a time. What runs already is left alone.

            Example:
              composegen up out
            """)
        {
            RunCommand.Folder, RunCommand.Parallel,
        };
        command.SetAction((arguments, cancellation) => RunCommand.RunAllAsync(arguments, "up", (runner, stopping) => runner.UpAsync(stopping), cancellation));
        return command;
    }
}
