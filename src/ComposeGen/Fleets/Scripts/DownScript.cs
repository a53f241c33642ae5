using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that takes a fleet down, in the reverse order.</summary>
internal static class DownScript
{
    public const string Function = "stop";
    private const string Remember = "failed=1";

    private const string RemoveNetwork = """
        remove_network() {
          ! has_network "$1" || docker network rm -- "$1" >/dev/null
        }


        """;

    public static string For(FleetPlan plan)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"""
            #!/bin/sh
            # Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
            {ScriptParts.Preamble("down.sh", ScriptParts.StoppingJobs)}


            """);
        script.Append(ScriptOrder.OwnNetworks(plan).Count == 0 ? "" : $"{ScriptParts.HasNetwork}\n\n{RemoveNetwork}");
        script.Append(ScriptParts.EachNode(plan, Function, "down --remove-orphans", "is down")).Append("\n\n");
        return script.Append(Steps(plan)).ToString();
    }

    /// <summary>Stops the nodes, those that started first at the end, and removes the networks.</summary>
    public static string Steps(FleetPlan plan)
    {
        var (first, others) = ScriptOrder.Waves(plan);
        var steps = new StringBuilder("# What fails keeps nothing else up.\nfailed=0\n\n");
        steps.Append(ScriptParts.ForNodes(plan, Function, others, Remember)).Append(ScriptParts.ForNodes(plan, Function, first, Remember));
        steps.AppendJoin("", ScriptOrder.OwnNetworks(plan).Select(network => $"remove_network {ShellText.Quote(network.Name)} || {Remember}\n"));
        return steps.Append("exit \"$failed\"\n").ToString();
    }
}
