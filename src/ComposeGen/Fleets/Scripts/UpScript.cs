using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that starts a fleet.</summary>
internal static class UpScript
{
    public const string Function = "start";

    private const string Network = """
        # These networks belong to the fleet, not to a project: they are created here and removed by down.sh.
        network() { # NAME OPTION...
          has_network "$1" && return
          name=$1
          shift
          docker network create "$@" -- "$name" >/dev/null
        }


        """;

    private const string Required = """
        # These networks are others' to create.
        require() {
          has_network "$1" && return
          printf '%s\n' "up.sh: there is no network '$1', which this fleet does not create; create it first" >&2
          exit 1
        }


        """;

    public static string For(FleetPlan plan)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"""
            #!/bin/sh
            # Starts the fleet: {plan}.
            # It may be run again: what runs already is left alone.
            {ScriptParts.Preamble("up.sh", ScriptParts.StartingJobs)}


            """);
        script.Append(Functions(plan));
        script.Append(ScriptParts.EachNode(plan, Function, "up -d", "is up")).Append("\n\n");
        return script.Append(Steps(plan)).ToString();
    }

    /// <summary>What the steps need to look after networks.</summary>
    public static string Functions(FleetPlan plan)
    {
        var (own, other) = (ScriptOrder.OwnNetworks(plan).Count > 0, ScriptOrder.OtherNetworks(plan).Count > 0);
        return $"{(own || other ? $"{ScriptParts.HasNetwork}\n\n" : "")}{(other ? Required : "")}{(own ? Network : "")}";
    }

    /// <summary>Sees to the networks, and starts the nodes.</summary>
    public static string Steps(FleetPlan plan)
    {
        var (first, others) = ScriptOrder.Waves(plan);
        var (own, other) = (ScriptOrder.OwnNetworks(plan), ScriptOrder.OtherNetworks(plan));
        var steps = new StringBuilder();
        steps.AppendJoin("", other.Select(network => $"require {ShellText.Quote(network.Name)}\n"));
        steps.AppendJoin("", own.Select(network => $"network {ShellText.Quote(network.Name)} {string.Join(' ', NetworkOptions.Of(plan.Fleet, network).Select(ShellText.Word))}\n"));
        steps.Append(own.Count + other.Count == 0 ? "" : "\n");
        return steps.Append(ScriptParts.ForNodes(plan, Function, first, "exit 1")).Append(ScriptParts.ForNodes(plan, Function, others, "exit 1")).ToString();
    }
}
