using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that starts a fleet.</summary>
internal static class UpScript
{
    public static string For(FleetPlan plan)
    {
        var (first, others) = ScriptParts.Waves(plan);
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $$"""
            #!/bin/sh
            # Starts the fleet: {{plan.Projects.Count}} projects, {{plan.Containers}} containers, {{plan.Networks}} networks.
            # It may be run again: what runs already is left alone.
            {{ScriptParts.Preamble("up.sh")}}

            # The shared networks belong to the fleet, not to a project: they are created here and removed by down.sh.
            network() {
              has_network "$1" || docker network create --driver "$2" ${3:+--subnet "$3"} -- "$1" >/dev/null
            }

            {{ScriptParts.EachNode("start", plan.Fleet.ProjectPrefix, "up -d", "is up")}}


            """);
        foreach (var network in plan.SharedNetworks)
        {
            script.Append("network ").Append(ShellText.Quote(network.Name)).Append(" bridge");
            script.Append(network.Subnet is { } subnet ? $" {subnet}\n" : "\n");
        }

        script.Append(plan.SharedNetworks.Count == 0 ? "" : "\n");
        script.Append(ScriptParts.ForNodes("start", first, "exit 1")).Append(ScriptParts.ForNodes("start", others, "exit 1"));
        return script.ToString();
    }
}
