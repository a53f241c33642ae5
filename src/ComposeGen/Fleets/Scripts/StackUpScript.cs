using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that starts a fleet on a Swarm.</summary>
internal static class StackUpScript
{
    // docker stack deploy ends before the Swarm has begun. An update is under way while old containers still count as running.
    private const string Pending = """
        docker stack services --format "{{.Replicas}} {{.Name}}" "$stack" | while read -r replicas name rest; do
          case "$name $rest" in
            *completed*) ;;
            *) [ "${replicas%/*}" = "${replicas#*/}" ] || echo "$name ($replicas)" ;;
          esac
        done
        docker service inspect --format "{{.Spec.Name}}{{with .UpdateStatus}} {{.State}}{{end}}" $(docker stack services --quiet "$stack") |
          sed -n "/ completed\$/d; / /p"
        """;

    public static string For(FleetPlan plan)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"""
            #!/bin/sh
            # Starts the fleet on the Swarm of this engine: {plan}.
            # It may be run again: what runs already is left alone, and what changed is updated.
            # STACK_OPTIONS are further options of docker stack deploy, such as --with-registry-auth.
            {StackScriptParts.Preamble("up.sh", ScriptParts.StartingJobs)}


            """);
        script.Append(UpScript.Functions(plan));
        script.Append(StackScriptParts.EachNode(plan, UpScript.Function, $"docker stack deploy --prune ${{STACK_OPTIONS:-}} --compose-file \"{FileOf(plan)}\" \"$stack\"", Pending, "is up")).Append("\n\n");
        return script.Append(UpScript.Steps(plan)).ToString();
    }

    private static string FileOf(FleetPlan plan) => plan.Fleet.Layout == FleetLayout.Flat ? FleetProject.ComposeFileName : $"$1/{FleetProject.ComposeFileName}";
}
