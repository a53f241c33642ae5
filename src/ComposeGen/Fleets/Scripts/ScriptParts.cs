namespace ComposeGen.Fleets;

/// <summary>What the scripts have in common.</summary>
internal static class ScriptParts
{
    /// <summary>Options, the folder, and the compose tool; <c>COMPOSE</c> names another one.</summary>
    public static string Preamble(string script) => $$"""
        set -eu

        usage() {
          echo "usage: {{script}} [-j JOBS]   JOBS projects at a time; 4 unless told" >&2
          exit 2
        }

        jobs=4
        while getopts j: option; do
          case $option in
            j) jobs=$OPTARG ;;
            *) usage ;;
          esac
        done
        [ "$OPTIND" -gt "$#" ] || usage
        case $jobs in
          '' | *[!0-9]* | 0*) usage ;;
        esac

        CDPATH='' cd -- "$(dirname -- "$0")"

        if [ -z "${COMPOSE:-}" ]; then
          if docker compose version >/dev/null 2>&1; then
            COMPOSE='docker compose'
          elif command -v docker-compose >/dev/null 2>&1; then
            COMPOSE=docker-compose
          else
            echo "{{script}}: neither 'docker compose' nor 'docker-compose' is here" >&2
            exit 3
          fi
        fi
        export COMPOSE

        # Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
        has_network() {
          [ "$(docker network inspect --format '{{"{{.Name}}"}}' -- "$1" 2>/dev/null)" = "$1" ]
        }
        """;

    /// <summary>Runs one compose command for each node read from standard input, several at a time; what docker says is shown where it fails.</summary>
    public static string EachNode(string function, string prefix, string command, string done) => $$"""
        {{function}}() {
          # shellcheck disable=SC2016 # it is the inner shell that puts the values in
          xargs -n 1 -P "$jobs" sh -c '
            if output=$($COMPOSE -p "{{prefix}}$1" -f "$1/docker-compose.yml" {{command}} 2>&1); then
              echo "$1 {{done}}"
            else
              printf "%s\n" "$1 failed:" "$output" >&2
              exit 1
            fi
          ' sh
        }
        """;

    /// <summary>Runs a function for some nodes, if there are any, and something else where it fails for one of them.</summary>
    public static string ForNodes(string function, IEnumerable<FleetProject> projects, string otherwise)
    {
        var names = ShellText.Lines(projects);
        return names.Length == 0 ? "" : $"{function} <<'NODES' || {otherwise}\n{names}\nNODES\n";
    }

    /// <summary>The projects of the first kind, which start before all others, and those others.</summary>
    public static (IReadOnlyList<FleetProject> First, IReadOnlyList<FleetProject> Others) Waves(FleetPlan plan)
    {
        var first = plan.Projects.TakeWhile(project => project.Node?.Kind == plan.Projects[0].Node?.Kind).ToList();
        return (first, [.. plan.Projects.Skip(first.Count)]);
    }
}
