using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that starts a fleet.</summary>
internal static class UpScript
{
    public const string Function = "start";

    private const string Problem = """
        # Everything that is in the way is listed before anything starts.
        problems=0
        problem() {
          printf '%s\n' "up.sh: $1" >&2
          problems=1
        }


        """;

    private const string Required = """
        # These networks are others' to create.
        require() {
          has_network "$1" || problem "there is no network '$1', which this fleet does not create. Create it first."
        }


        """;

    private const string Network = """
        # These networks belong to the fleet, not to a project: they are created here and removed by down.sh.
        network() { # NAME OPTION...
          has_network "$1" && return
          name=$1
          shift
          docker network create "$@" -- "$name" >/dev/null
        }


        """;

    private const string FreeProjects = """
        taken=$(taken_projects)
        [ -z "$taken" ] || problem "these projects exist already, and do not belong to this fleet:
        $(printf '%s\n' "$taken" | sed 's/^|/  /; s/|$//; s/|/, started in /')
        Take them down first, or give this fleet other names: composegen fleet ... --name NAME."
        [ "$problems" = 0 ] || exit 1


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

    /// <summary>The nodes, and what the steps need to look after networks.</summary>
    public static string Functions(FleetPlan plan)
    {
        var (own, other) = (ScriptOrder.OwnNetworks(plan).Count > 0, ScriptOrder.OtherNetworks(plan).Count > 0);
        return string.Concat(
            ScriptParts.Nodes(plan),
            Problem,
            OwnerFunctions.TakenProjects(plan),
            own || other ? OwnerFunctions.HasNetwork : "",
            other ? Required : "",
            own ? OwnerFunctions.OwnerOf(plan) + Claim(plan) + Network : "");
    }

    /// <summary>Sees to the networks, and starts the nodes.</summary>
    public static string Steps(FleetPlan plan)
    {
        var (own, other) = (ScriptOrder.OwnNetworks(plan), ScriptOrder.OtherNetworks(plan));
        var steps = new StringBuilder();
        steps.AppendJoin("", other.Select(network => $"require {ShellText.Quote(network.Name)}\n"));
        steps.AppendJoin("", own.Select(network => $"claim {ShellText.Quote(network.Name)}\n"));
        steps.Append(FreeProjects);
        steps.AppendJoin("", own.Select(network => $"network {ShellText.Quote(network.Name)} {Options(plan, network)}\n"));
        steps.Append(own.Count == 0 ? "" : "\n");
        return steps.AppendJoin("", ScriptParts.Waves(plan).Select(wave => $"{Function} \"${wave}\" || exit 1\n")).ToString();
    }

    private static string Claim(FleetPlan plan) => $$"""
        # A network of this name may exist only when this fleet created it.
        claim() {
          ! has_network "$1" || [ "$(owner_of "$1")" = '{{OwnerFunctions.Fleet(plan)}}' ] ||
            problem "the network '$1' already exists, and belongs to $(owner_of "$1").
        Remove it ('docker network rm $1'), have the fleet use it as it is ('creator: external' in fleet.yml),
        or give the fleet other names: composegen fleet ... --name NAME."
        }


        """;

    private static string Options(FleetPlan plan, PlannedNetwork network) =>
        string.Join(' ', NetworkOptions.Of(plan.Fleet, network).Select(ShellText.Word));
}
