using System.Globalization;

namespace ComposeGen.Fleets;

/// <summary>What the POSIX scripts of fleets on a Swarm have in common.</summary>
internal static class StackScriptParts
{
    /// <summary>How long a project is waited for, in seconds: machines may have images to pull.</summary>
    public const int Patience = 300;

    /// <summary>Options, the folder, and whether the engine manages a Swarm.</summary>
    public static string Preamble(string script, string jobs) => $$$"""
        {{{ScriptParts.Options(script, jobs)}}}

        case $(docker info --format '{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}}') in
          'active true') ;;
          active*)
            echo "{{{script}}}: this engine is a worker of its Swarm; run this on a manager, or name one in DOCKER_HOST" >&2
            exit 3
            ;;
          *)
            echo "{{{script}}}: this engine is in no Swarm; run 'docker swarm init' to begin one, or name a manager in DOCKER_HOST" >&2
            exit 3
            ;;
        esac
        """;

    /// <summary>Runs a command for each of some nodes, several at a time, and waits until nothing is left to wait for.</summary>
    /// <param name="plan">The fleet.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="command">The command for <c>$stack</c>, of the node <c>$1</c>.</param>
    /// <param name="pending">Prints what is waited for.</param>
    /// <param name="done">What a node then is.</param>
    public static string EachNode(FleetPlan plan, string function, string command, string pending, string done) => string.Create(CultureInfo.InvariantCulture, $$"""
        {{function}}() { # NODES
          # shellcheck disable=SC2016 # it is the inner shell that puts the values in
          printf '%s\n' "$1" | xargs -n 1 -P "$jobs" sh -c '{{(function == UpScript.Function ? "" : ScriptParts.LeaveTaken(plan))}}
            stack={{ScriptParts.Project(plan)}}
            fail() {
              printf "%s\n" "$1 failed:" "$2" >&2
              exit 1
            }
            pending() {
        {{string.Join('\n', pending.Split('\n').Select(line => $"      {line}"))}}
            }
            output=$({{command}} 2>&1) || fail "$1" "$output"
            seconds=0
            while sleep 1 && waiting=$(pending) && [ -n "$waiting" ]; do
              seconds=$((seconds + 1))
              [ "$seconds" -lt {{Patience}} ] || fail "$1" "after {{Patience}} s there is still: $waiting"
            done
            echo "$1 {{done}}"
          ' sh
        }
        """);
}
