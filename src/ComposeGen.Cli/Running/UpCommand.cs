using System.CommandLine;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen up</c>: starts a generated fleet.</summary>
internal static class UpCommand
{
    // Two projects keep a processor busy; more get in each other's way.
    private static readonly Option<int> Parallel = RunCommand.Parallel(unlessTold: 2 * Environment.ProcessorCount);

    private static readonly Option<bool> RemoveOrphans = new("--remove-orphans")
    {
        Description = "Take down the nodes that are not in the fleet any more",
    };

    public static Command Create()
    {
        var command = new Command("up", """
            Starts a generated fleet: the first kind of nodes, then all others, several at a time. What runs already is left alone.

            Example:
              composegen up out
            """)
        {
            RunCommand.Folder, Parallel, RemoveOrphans,
        };
        command.SetAction((arguments, cancellation) => RunCommand.RunAllAsync(
            arguments, "up", Parallel, (runner, stopping) => runner.UpAsync(arguments.GetValue(RemoveOrphans), stopping), cancellation));
        return command;
    }
}
