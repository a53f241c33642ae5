using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that takes a fleet down, in the reverse order.</summary>
internal static class DownScript
{
    public static string For(FleetPlan plan)
    {
        var (first, rest) = ScriptParts.Waves(plan);
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"""
            #!/bin/sh
            # Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
            {ScriptParts.Preamble("down.sh")}

            remove_network() {"{"}
              if docker network inspect "$1" >/dev/null 2>&1; then
                docker network rm "$1" >/dev/null
              fi
            {"}"}

            {ScriptParts.EachNode("stop", plan.Fleet.ProjectPrefix, "down --remove-orphans", "is down")}


            """);
        script.Append(ScriptParts.ForNodes("stop", rest)).Append(ScriptParts.ForNodes("stop", first));
        foreach (var network in plan.SharedNetworks)
        {
            script.Append("remove_network ").Append(ShellText.Quote(network.Name)).Append('\n');
        }

        return script.ToString();
    }
}
