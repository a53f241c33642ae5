using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that takes a fleet down, in the reverse order.</summary>
internal static class DownScript
{
    private const string Function = "stop";
    private const string Remember = "failed=1";

    private const string RemoveNetwork = """
        remove_network() {
          ! has_network "$1" || docker network rm -- "$1" >/dev/null
        }


        """;

    public static string For(FleetPlan plan)
    {
        var (first, others) = ScriptOrder.Waves(plan);
        var networks = ScriptOrder.OwnNetworks(plan);
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"""
            #!/bin/sh
            # Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
            {ScriptParts.Preamble("down.sh")}


            """);
        script.Append(networks.Count == 0 ? "" : $"{ScriptParts.HasNetwork}\n\n{RemoveNetwork}");
        script.Append(CultureInfo.InvariantCulture, $"""
            {ScriptParts.EachNode(plan, Function, "down --remove-orphans", "is down")}

            # What fails keeps nothing else up.
            failed=0


            """);
        script.Append(ScriptParts.ForNodes(plan, Function, others, Remember)).Append(ScriptParts.ForNodes(plan, Function, first, Remember));
        script.AppendJoin("", networks.Select(network => $"remove_network {ShellText.Quote(network.Name)} || {Remember}\n"));
        return script.Append("exit \"$failed\"\n").ToString();
    }
}
