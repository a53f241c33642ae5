using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that takes a fleet down, in the reverse order.</summary>
internal static class DownScript
{
    private const string Remember = "failed=1";

    public static string For(FleetPlan plan)
    {
        var (first, others) = ScriptParts.Waves(plan);
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $$"""
            #!/bin/sh
            # Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
            {{ScriptParts.Preamble("down.sh")}}

            remove_network() {
              ! has_network "$1" || docker network rm -- "$1" >/dev/null
            }

            {{ScriptParts.EachNode("stop", plan.Fleet.ProjectPrefix, "down --remove-orphans", "is down")}}

            # What fails keeps nothing else up.
            failed=0


            """);
        script.Append(ScriptParts.ForNodes("stop", others, Remember)).Append(ScriptParts.ForNodes("stop", first, Remember));
        foreach (var network in plan.SharedNetworks)
        {
            script.Append(CultureInfo.InvariantCulture, $"remove_network {ShellText.Quote(network.Name)} || {Remember}\n");
        }

        return script.Append("exit \"$failed\"\n").ToString();
    }
}
