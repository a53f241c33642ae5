using System.CommandLine;
using System.Diagnostics;
using ComposeGen.Testing.Running;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen logs</c> and <c>exec</c>, which look into the containers of a fleet.</summary>
internal static class ContainerCommands
{
    public static Command Logs()
    {
        var place = new Argument<string?>("PLACE")
        {
            Description = "A node, or a service as NODE/SERVICE [default: all]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var follow = new Option<bool>("--follow") { Description = "Also print further lines, until the containers stop" };
        var command = new DescribedCommand(
            "logs",
            "Prints what the containers of a fleet wrote, each line behind its service.",
            """
            Example:
              composegen logs out slave2/service_out
            """)
        {
            RunCommands.Folder, place, follow,
        };
        command.SetAction((arguments, cancellation) => RunCommands.RunAsync(
            arguments,
            async (fleet, docker, _) =>
            {
                var containers = await LoadAsync(fleet, docker, cancellation);
                var chosen = arguments.GetValue(place) is { } at ? containers.At(at) : containers.All;
                var lines = ContainerLogs.ReadAsync(docker, chosen, arguments.GetValue(follow), cancellation);
                await foreach (var line in lines)
                {
                    await arguments.InvocationConfiguration.Output.WriteLineAsync(line.ToString());
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    public static Command Exec()
    {
        var place = Arguments.Required("PLACE", "The service, as NODE/SERVICE", "a service");
        var words = new Argument<string[]>("COMMAND")
        {
            Description = "The program and its arguments, behind --",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new DescribedCommand(
            "exec",
            "Runs a program in the container of a service.",
            """
            The exit code is that of the program.

            Example:
              composegen exec out slave2/service_out -- nslookup slave1
            """)
        {
            RunCommands.Folder, place, words,
        };
        command.SetAction((arguments, cancellation) => RunCommands.RunAsync(
            arguments,
            async (fleet, docker, _) =>
            {
                var containers = await LoadAsync(fleet, docker, cancellation);
                var container = containers.At(arguments.GetRequiredValue(place))[0].Container;
                return await ExecAsync(container.Id, arguments.GetRequiredValue(words), cancellation);
            },
            cancellation));
        return command;
    }

    private static async Task<FleetContainers> LoadAsync(FleetFolder fleet, Docker docker, CancellationToken cancellation) =>
        FleetContainers.Of(fleet, await EngineState.LoadAsync(docker, fleet, images: [], cancellation));

    // The program gets the streams of this process, and the terminal if there is one.
    private static async Task<int> ExecAsync(string container, IEnumerable<string> command, CancellationToken cancellation)
    {
        var streams = Console.IsInputRedirected || Console.IsOutputRedirected ? "-i" : "-it";
        using var docker = Process.Start(new ProcessStartInfo("docker", ["exec", streams, container, .. command]))!;
        await docker.WaitForExitAsync(cancellation);
        return docker.ExitCode;
    }
}
