using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The PowerShell script that takes a fleet off its Swarm, in the reverse order.</summary>
internal static class PowerShellStackDownScript
{
    // docker stack rm ends before the containers have, on whichever machine they run; and networks go with the last of them.
    private const string Pending = """
        docker stack ps --format '{{.Name}} on {{.Node}}' $stack 2>$null
        docker ps --all --filter "label=com.docker.stack.namespace=$stack" --format '{{.Names}}'
        docker network ls --filter "label=com.docker.stack.namespace=$stack" --format '{{.Name}}'
        """;

    // A network may still be in the use of a task that is about to end.
    private const string RemoveStack = "& { docker stack rm $stack; if ($LASTEXITCODE -ne 0) { [Threading.Thread]::Sleep(5000); docker stack rm $stack } }";

    private const string RemoveNetwork = """
        # A Swarm lets go of a network a moment after the last container has. Hands back the network if it stays.
        function Remove-Network([string] $Name) {
          for ($seconds = 0; Test-Network $Name; $seconds++) {
            $output = @(docker network rm -- "$Name" 2>&1)
            if ($seconds -ge 60) {
              [Console]::Error.WriteLine("the network $Name stays: $output")
              return $Name
            }
            [Threading.Thread]::Sleep(1000)
          }
        }


        """;

    public static string For(FleetPlan plan)
    {
        var script = new StringBuilder($"""
            {PowerShellParts.Start}# Takes the fleet off the Swarm: its services, configs and networks. Named volumes stay. It may be run again.
            {PowerShellStackParts.Preamble("down.ps1", PowerShellParts.StoppingJobs)}


            """);
        script.Append(ScriptOrder.OwnNetworks(plan).Count == 0 ? "" : $"{PowerShellParts.HasNetwork}\n\n{RemoveNetwork}");
        script.Append(PowerShellStackParts.EachNode(plan, PowerShellDownScript.Function, RemoveStack, Pending, "is down")).Append("\n\n");
        return script.Append(PowerShellParts.InFolder(plan, PowerShellDownScript.Steps(plan))).Append("exit 0\n").ToString();
    }
}
