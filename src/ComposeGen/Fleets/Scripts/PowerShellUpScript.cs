using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The PowerShell script that starts a fleet.</summary>
internal static class PowerShellUpScript
{
    public const string Function = "Start-Nodes";

    public const string Network = """
        # These networks belong to the fleet, not to a project: they are created here and removed by down.ps1.
        function New-Network([string] $Name, [string[]] $Options) {
          if (Test-Network $Name) { return }
          docker network create @Options -- "$Name" >$null
          if ($LASTEXITCODE -ne 0) { exit 1 }
        }


        """;

    public const string Required = """
        # These networks are others' to create.
        function Assert-Network([string] $Name) {
          if (Test-Network $Name) { return }
          [Console]::Error.WriteLine("up.ps1: there is no network '$Name', which this fleet does not create; create it first")
          exit 1
        }


        """;

    public static string For(FleetPlan plan)
    {
        var (own, other) = (ScriptOrder.OwnNetworks(plan), ScriptOrder.OtherNetworks(plan));
        var script = new StringBuilder($"""
            {PowerShellParts.Start}# Starts the fleet: {plan}.
            # It may be run again: what runs already is left alone.
            {PowerShellParts.Preamble("up.ps1", PowerShellParts.StartingJobs)}


            """);
        script.Append(own.Count + other.Count == 0 ? "" : $"{PowerShellParts.HasNetwork}\n\n");
        script.Append(other.Count == 0 ? "" : Required).Append(own.Count == 0 ? "" : Network);
        script.Append(PowerShellParts.EachNode(plan, Function, "up -d", "is up")).Append("\n\n");
        return script.Append(PowerShellParts.InFolder(plan, Steps(plan))).ToString();
    }

    public static string Steps(FleetPlan plan)
    {
        var steps = new StringBuilder();
        steps.AppendJoin("", ScriptOrder.OtherNetworks(plan).Select(network => $"Assert-Network {PowerShellText.Quote(network.Name)}\n"));
        steps.AppendJoin("", ScriptOrder.OwnNetworks(plan).Select(network => $"New-Network {PowerShellText.Quote(network.Name)} {PowerShellText.List(NetworkOptions.Of(network))}\n"));
        var (first, others) = ScriptOrder.Waves(plan);
        foreach (var wave in new[] { first, others }.Where(wave => wave.Count > 0))
        {
            steps.Append("if (").Append(Function).Append(' ').Append(PowerShellParts.Nodes(plan, wave)).Append(") { exit 1 }\n");
        }

        return steps.ToString();
    }
}
