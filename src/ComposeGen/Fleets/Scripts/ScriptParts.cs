namespace ComposeGen.Fleets;

/// <summary>What the POSIX scripts have in common.</summary>
internal static class ScriptParts
{
    /// <summary>How many projects start at a time: two keep a processor busy, more get in each other's way.</summary>
    public const string StartingJobs = "$((2 * $(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)))";

    /// <summary>How many projects stop at a time, which is mostly waiting for them.</summary>
    public const string StoppingJobs = "8";

    /// <summary>Options and the folder.</summary>
    public static string Options(string script, string jobs) => $$"""
        set -eu

        default={{jobs}}
        usage() {
          echo "usage: {{script}} [-j JOBS]   JOBS projects at a time; $default unless told" >&2
          exit 2
        }

        jobs=$default
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
        """;

    /// <summary>Options, the folder, and the compose tool; <c>COMPOSE</c> names another one.</summary>
    public static string Preamble(string script, string jobs) => $$"""
        {{Options(script, jobs)}}

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
        """;

    /// <summary>The nodes, a line each, in the variables of which <see cref="Waves"/> has the names.</summary>
    public static string Nodes(FleetPlan plan)
    {
        var (first, others) = ScriptOrder.Waves(plan);
        return $"first='{Lines(first)}'\nothers='{Lines(others)}'\n\n";

        string Lines(IEnumerable<FleetProject> projects) => string.Join('\n', projects.Select(project =>
            plan.Fleet.Layout == FleetLayout.Template ? $"{project.Label} {project.Folder}" : project.Label));
    }

    /// <summary>The variables with nodes, in the order in which these start.</summary>
    public static IEnumerable<string> Waves(FleetPlan plan) =>
        ScriptOrder.Waves(plan).Others.Count == 0 ? ["first"] : ["first", "others"];

    /// <summary>Runs a command for each of some nodes, several at a time; what docker says is shown where it fails.</summary>
    public static string EachNode(FleetPlan plan, string function, string command, string done)
    {
        var compose = $"{Compose(plan)} {command}";
        var isStart = function == UpScript.Function;
        return Each(
            function,
            words: plan.Fleet.Layout == FleetLayout.Template ? 2 : 1,
            $"{(isStart ? "" : LeaveTaken(plan))}{(plan.Fleet.Layout == FleetLayout.Template ? EnvironmentFile : "")}",
            isStart && plan.Fleet.Layout == FleetLayout.Connect
                ? $"{{ {compose} && sh \"./$1/{ConnectScript.FileName}\"; }}"
                : compose,
            done);
    }

    /// <summary>The name of the project of the node <c>$1</c>.</summary>
    public static string Project(FleetPlan plan) => plan.Fleet.Layout == FleetLayout.Flat ? "$1" : $"{plan.Fleet.ProjectPrefix}$1";

    /// <summary>Fails for a node whose project is one of those in <c>$taken</c>.</summary>
    public static string LeaveTaken(FleetPlan plan) => $$"""

            case $taken in
              *"|{{Project(plan)}}|"*)
                printf "%s\n" "$1 failed:" "The project {{Project(plan)}} belongs to others. It is left alone." >&2
                exit 1
                ;;
            esac
        """;

    private const string EnvironmentFile = """

            values=
            if [ -f "$1/.env" ]; then
              values=$1/.env
              # What this environment has would win over the file.
              unset $(sed "s/=.*//" "$values")
            fi
        """;

    // The names of nodes and their folders are legal without quotes.
    private static string Compose(FleetPlan plan) => $"$COMPOSE -p \"{Project(plan)}\" " + plan.Fleet.Layout switch
    {
        FleetLayout.Template => $$"""${values:+--env-file "$values"} -f "$2/{{FleetProject.ComposeFileName}}" """.TrimEnd(),
        FleetLayout.Flat => $"-f {FleetProject.ComposeFileName}",
        _ => $"-f \"$1/{FleetProject.ComposeFileName}\"",
    };

    private static string Each(string function, int words, string prepare, string command, string done) => $$"""
        {{function}}() { # NODES
          # shellcheck disable=SC2016 # it is the inner shell that puts the values in
          printf '%s\n' "$1" | xargs -n {{words}} -P "$jobs" sh -c '{{prepare}}
            if output=$({{command}} 2>&1); then
              echo "$1 {{done}}"
            else
              printf "%s\n" "$1 failed:" "$output" >&2
              exit 1
            fi
          ' sh
        }
        """;
}
