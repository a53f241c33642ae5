using System.CommandLine;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen status</c>: what of a generated fleet runs, and what is missing.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", """
            Compares what runs with the plan: containers and their state, health, image and configuration files; networks, names
            and fixed addresses. It ends with 0 when everything runs as planned, and with 1 otherwise.

            Example:
              composegen status out
            """)
        {
            RunCommand.Folder,
        };
        command.SetAction((arguments, cancellation) => RunCommand.RunAsync(
            arguments,
            async (fleet, docker) =>
            {
                var status = await FleetStatus.OfAsync(fleet, docker, RunCommand.ToolFor(fleet, docker), cancellation);
                StatusTable.Write(arguments.InvocationConfiguration.Output, status);
                return status.IsComplete ? ExitCode.Done : ExitCode.Findings;
            },
            cancellation));
        return command;
    }
}
