using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that starts a fleet.</summary>
internal static class UpScript
{
    public const string Function = "start";

    public const string Network = """
        # These networks belong to the fleet, not to a project: they are created here and removed by down.sh.
        network() { # NAME OPTION...
          has_network "$1" && return
          name=$1
          shift
          docker network create "$@" -- "$name" >/dev/null
        }


        """;

    public const string Required = """
        # These networks are others' to create.
        require() {
          has_network "$1" && return
          printf '%s\n' "up.sh: there is no network '$1', which this fleet does not create; create it first" >&2
          exit 1
        }


        """;

    public static string For(FleetPlan plan)
    {
        var (first, others) = ScriptOrder.Waves(plan);
        var (own, other) = (ScriptOrder.OwnNetworks(plan), ScriptOrder.OtherNetworks(plan));
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"""
            #!/bin/sh
            # Starts the fleet: {plan.Projects.Count} projects, {plan.Containers} containers, {plan.Networks} networks.
            # It may be run again: what runs already is left alone.
            {ScriptParts.Preamble("up.sh")}


            """);
        script.Append(own.Count + other.Count == 0 ? "" : $"{ScriptParts.HasNetwork}\n\n");
        script.Append(other.Count == 0 ? "" : Required).Append(own.Count == 0 ? "" : Network);
        script.Append(ScriptParts.EachNode(plan, Function, "up -d", "is up")).Append("\n\n");
        script.AppendJoin("", other.Select(network => $"require {ShellText.Quote(network.Name)}\n"));
        script.AppendJoin("", own.Select(network => $"network {ShellText.Quote(network.Name)} {string.Join(' ', NetworkOptions.Of(network).Select(ShellText.Word))}\n"));
        script.Append(own.Count + other.Count == 0 ? "" : "\n");
        script.Append(ScriptParts.ForNodes(plan, Function, first, "exit 1")).Append(ScriptParts.ForNodes(plan, Function, others, "exit 1"));
        return script.ToString();
    }
}
