using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that takes a fleet down, in the reverse order.</summary>
internal static class DownScript
{
    public const string Function = "stop";

    private const string RemoveNetwork = """
        remove_network() {
          docker network rm -- "$1" >/dev/null
        }


        """;

    public static string For(FleetPlan plan)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"""
            #!/bin/sh
            # Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
            {ScriptParts.Preamble("down.sh", ScriptParts.StoppingJobs)}


            """);
        script.Append(Functions(plan, RemoveNetwork));
        script.Append(ScriptParts.EachNode(plan, Function, "down --remove-orphans", "is down")).Append("\n\n");
        return script.Append(Steps(plan)).ToString();
    }

    /// <summary>The nodes, and what the steps need to leave alone what is not the fleet's.</summary>
    /// <param name="plan">The fleet.</param>
    /// <param name="removeNetwork">The function that removes a network of the fleet.</param>
    public static string Functions(FleetPlan plan, string removeNetwork) => string.Concat(
        ScriptParts.Nodes(plan),
        OwnerFunctions.TakenProjects(plan),
        ScriptOrder.OwnNetworks(plan).Count == 0
            ? ""
            : $"{OwnerFunctions.HasNetwork}{OwnerFunctions.OwnerOf(plan)}{removeNetwork}{Release(plan)}");

    /// <summary>Stops the nodes, those that started first at the end, and removes the networks.</summary>
    public static string Steps(FleetPlan plan)
    {
        var steps = new StringBuilder("""
            taken=$(taken_projects)
            export taken

            # What fails keeps nothing else up.
            failed=0

            """);
        steps.Append('\n');
        steps.AppendJoin("", ScriptParts.Waves(plan).Reverse().Select(wave => $"{Function} \"${wave}\" || failed=1\n"));
        foreach (var network in ScriptOrder.OwnNetworks(plan))
        {
            steps.Append(CultureInfo.InvariantCulture, $"release {ShellText.Quote(network.Name)} || failed=1\n");
        }

        return steps.Append("exit \"$failed\"\n").ToString();
    }

    private static string Release(FleetPlan plan) => $$"""
        release() {
          if ! has_network "$1"; then
            return
          elif [ "$(owner_of "$1")" = '{{OwnerFunctions.Fleet(plan)}}' ]; then
            remove_network "$1"
          else
            printf '%s\n' "the network $1 belongs to $(owner_of "$1"): it stays"
          fi
        }


        """;
}
