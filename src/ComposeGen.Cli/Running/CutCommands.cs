using System.CommandLine;
using ComposeGen.Testing.Running;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen cut</c> and <c>heal</c>, which disturb the network of a fleet that runs.</summary>
internal static class CutCommands
{
    public static Command Cut()
    {
        var side = Arguments.Required("NODES", "The nodes of one side, separated by commas", "nodes");
        var from = new Argument<string?>("FROM")
        {
            Description = "The nodes of the other side [default: all others]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new DescribedCommand(
            "cut",
            "Cuts the networks between nodes of a fleet that runs.",
            """
            The cut lasts until 'composegen heal' or 'composegen up'. Nodes of neither
            side still reach both.

            Example:
              composegen cut out slave1,slave2
            """)
        {
            RunCommands.Folder, side, from, Summary.Quiet,
        };
        command.SetAction((arguments, cancellation) => RunCommands.RunAsync(
            arguments,
            async (fleet, docker, _) =>
            {
                var sides = await new NetworkCut(fleet, docker).CutAsync(
                    NodesOf(arguments.GetRequiredValue(side)),
                    arguments.GetValue(from) is { } other ? NodesOf(other) : null,
                    cancellation);
                await Summary.Output(arguments).WriteLineAsync($"The network is cut: {sides}.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    public static Command Heal()
    {
        var command = new DescribedCommand(
            "heal",
            "Heals a cut: services reach each other under the same names and addresses.",
            """
            Example:
              composegen heal out
            """)
        {
            RunCommands.Folder, Summary.Quiet,
        };
        command.SetAction((arguments, cancellation) => RunCommands.RunAsync(
            arguments,
            async (fleet, docker, _) =>
            {
                var sides = await new NetworkCut(fleet, docker).HealAsync(cancellation);
                await Summary.Output(arguments).WriteLineAsync(
                    sides is null ? "The network is not cut." : $"The network is whole again. It was cut: {sides}.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static string[] NodesOf(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
