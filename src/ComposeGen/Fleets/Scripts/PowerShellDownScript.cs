using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The PowerShell script that takes a fleet down, in the reverse order.</summary>
internal static class PowerShellDownScript
{
    public const string Function = "Stop-Nodes";

    private const string RemoveNetwork = """
        # Hands back the network if it stays.
        function Remove-Network([string] $Name) {
          if (-not (Test-Network $Name)) { return }
          docker network rm -- "$Name" >$null
          if ($LASTEXITCODE -ne 0) { $Name }
        }


        """;

    public static string For(FleetPlan plan)
    {
        var script = new StringBuilder($"""
            {PowerShellParts.Start}# Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
            {PowerShellParts.Preamble("down.ps1", PowerShellParts.StoppingJobs)}


            """);
        script.Append(ScriptOrder.OwnNetworks(plan).Count == 0 ? "" : $"{PowerShellParts.HasNetwork}\n\n{RemoveNetwork}");
        script.Append(PowerShellParts.EachNode(plan, Function, "down --remove-orphans", "is down")).Append("\n\n");
        return script.Append(PowerShellParts.InFolder(plan, Steps(plan))).ToString();
    }

    public static string Steps(FleetPlan plan)
    {
        var steps = new StringBuilder("# What fails keeps nothing else up.\n$failed = @()\n");
        var (first, others) = ScriptOrder.Waves(plan);
        foreach (var wave in new[] { others, first }.Where(wave => wave.Count > 0))
        {
            steps.Append("$failed += @(").Append(Function).Append(' ').Append(PowerShellParts.Nodes(plan, wave)).Append(")\n");
        }

        steps.AppendJoin("", ScriptOrder.OwnNetworks(plan).Select(network => $"$failed += @(Remove-Network {PowerShellText.Quote(network.Name)})\n"));
        return steps.Append("if ($failed) { exit 1 }\n").ToString();
    }
}
