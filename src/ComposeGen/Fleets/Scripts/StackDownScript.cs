using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that takes a fleet off its Swarm, in the reverse order.</summary>
internal static class StackDownScript
{
    // docker stack rm ends before the containers have, on whichever machine they run; and networks go with the last of them.
    private const string Pending = """
        docker stack ps --format "{{.Name}} on {{.Node}}" "$stack" 2>/dev/null
        docker ps --all --filter "label=com.docker.stack.namespace=$stack" --format "{{.Names}}"
        docker network ls --filter "label=com.docker.stack.namespace=$stack" --format "{{.Name}}"
        """;

    // A network may still be in the use of a task that is about to end.
    private const string RemoveStack = """{ docker stack rm "$stack" || { sleep 5; docker stack rm "$stack"; }; }""";

    private static readonly string RemoveNetwork = string.Create(CultureInfo.InvariantCulture, $$"""
        # A Swarm lets go of a network a moment after the last container has.
        remove_network() {
          seconds=0
          while has_network "$1"; do
            output=$(docker network rm -- "$1" 2>&1) || true
            if [ "$seconds" -ge 60 ]; then
              printf '%s\n' "the network $1 stays: $output" >&2
              return 1
            fi
            seconds=$((seconds + 1))
            sleep 1
          done
        }


        """);

    public static string For(FleetPlan plan)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"""
            #!/bin/sh
            # Takes the fleet off the Swarm: its services, configs and networks. Named volumes stay. It may be run again.
            {StackScriptParts.Preamble("down.sh", ScriptParts.StoppingJobs)}


            """);
        script.Append(DownScript.Functions(plan, RemoveNetwork));
        script.Append(StackScriptParts.EachNode(plan, DownScript.Function, RemoveStack, Pending, "is down")).Append("\n\n");
        return script.Append(DownScript.Steps(plan)).ToString();
    }
}
