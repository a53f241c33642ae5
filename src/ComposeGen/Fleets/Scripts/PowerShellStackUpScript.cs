using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The PowerShell script that starts a fleet on a Swarm.</summary>
internal static class PowerShellStackUpScript
{
    // docker stack deploy ends before the Swarm has begun. An update is under way while old containers still count as running.
    private const string Pending = """
        docker stack services --format '{{.Replicas}} {{.Name}}' $stack | Where-Object { $_ -notmatch '^(\d+)/\1 |completed' }
        docker service inspect --format '{{.Spec.Name}}{{with .UpdateStatus}} {{.State}}{{end}}' @(docker stack services --quiet $stack) |
          Where-Object { $_ -match ' ' -and $_ -notmatch ' completed$' }
        """;

    public static string For(FleetPlan plan)
    {
        var (own, other) = (ScriptOrder.OwnNetworks(plan), ScriptOrder.OtherNetworks(plan));
        var file = plan.Fleet.Layout == FleetLayout.Flat ? FleetProject.ComposeFileName : $"$node/{FleetProject.ComposeFileName}";
        var script = new StringBuilder($"""
            {PowerShellParts.Start}# Starts the fleet on the Swarm of this engine: {plan}.
            # It may be run again: what runs already is left alone, and what changed is updated.
            # STACK_OPTIONS are further options of docker stack deploy, such as --with-registry-auth.
            {PowerShellStackParts.Preamble("up.ps1", PowerShellParts.StartingJobs)}

            $options = @(if ($env:STACK_OPTIONS) {"{"} -split $env:STACK_OPTIONS {"}"})


            """);
        script.Append(own.Count + other.Count == 0 ? "" : $"{PowerShellParts.HasNetwork}\n\n");
        script.Append(other.Count == 0 ? "" : PowerShellUpScript.Required).Append(own.Count == 0 ? "" : PowerShellUpScript.Network);
        script.Append(PowerShellStackParts.EachNode(plan, PowerShellUpScript.Function, $"docker stack deploy --prune $using:options --compose-file \"{file}\" $stack", Pending, "is up")).Append("\n\n");
        return script.Append(PowerShellParts.InFolder(plan, PowerShellUpScript.Steps(plan))).Append("exit 0\n").ToString();
    }
}
