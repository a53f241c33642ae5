using System.CommandLine;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen down</c>: takes a generated fleet down.</summary>
internal static class DownCommand
{
    // Stopping is mostly waiting.
    private static readonly Option<int> Parallel = RunCommand.Parallel(unlessTold: 8);

    private static readonly Option<bool> Volumes = new("--volumes")
    {
        Description = "Remove named volumes, too",
    };

    public static Command Create()
    {
        var command = new Command("down", """
            Takes a generated fleet down: its containers with their anonymous volumes, and its networks. Named volumes stay,
            unless --volumes is given. Nothing is touched that the fleet did not create.

            Example:
              composegen down out
            """)
        {
            RunCommand.Folder, Parallel, Volumes,
        };
        command.SetAction((arguments, cancellation) => RunCommand.RunAllAsync(
            arguments,
            "down",
            Parallel,
            (runner, stopping) => runner.DownAsync(arguments.GetValue(Volumes), stopping),
            cancellation));
        return command;
    }
}
