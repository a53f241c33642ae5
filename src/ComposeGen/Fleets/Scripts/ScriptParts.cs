namespace ComposeGen.Fleets;

/// <summary>What the POSIX scripts have in common.</summary>
internal static class ScriptParts
{
    /// <summary>Asks for a network by its whole name.</summary>
    public const string HasNetwork = """
        # Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
        has_network() {
          [ "$(docker network inspect --format '{{.Name}}' -- "$1" 2>/dev/null)" = "$1" ]
        }
        """;

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

    /// <summary>Runs a command for each node read from standard input, several at a time; what docker says is shown where it fails.</summary>
    public static string EachNode(FleetPlan plan, string function, string command, string done) => plan.Fleet.Layout switch
    {
        FleetLayout.Template => Each(function, words: 2, prepare: EnvironmentFile, $"{Compose(plan)} {command}", done),
        FleetLayout.Connect when function == UpScript.Function => Each(function, words: 1, prepare: "", $"{{ {Compose(plan)} {command} && sh \"./$1/{ConnectScript.FileName}\"; }}", done),
        _ => Each(function, words: 1, prepare: "", $"{Compose(plan)} {command}", done),
    };

    /// <summary>Runs a function for some nodes, if there are any, and something else where it fails for one of them.</summary>
    public static string ForNodes(FleetPlan plan, string function, IEnumerable<FleetProject> projects, string otherwise)
    {
        var lines = string.Join('\n', projects.Select(project => plan.Fleet.Layout == FleetLayout.Template ? $"{project.Label} {project.Folder}" : project.Label));
        return lines.Length == 0 ? "" : $"{function} <<'NODES' || {otherwise}\n{lines}\nNODES\n";
    }

    private const string EnvironmentFile = """

            values=
            if [ -f "$1/.env" ]; then
              values=$1/.env
              # What this environment has would win over the file.
              unset $(sed "s/=.*//" "$values")
            fi
        """;

    // The names of nodes and their folders are legal without quotes.
    private static string Compose(FleetPlan plan) => plan.Fleet.Layout switch
    {
        FleetLayout.Template => $$"""$COMPOSE -p "{{plan.Fleet.ProjectPrefix}}$1" ${values:+--env-file "$values"} -f "$2/{{FleetProject.ComposeFileName}}" """.TrimEnd(),
        FleetLayout.Flat => $"$COMPOSE -p \"$1\" -f {FleetProject.ComposeFileName}",
        _ => $"$COMPOSE -p \"{plan.Fleet.ProjectPrefix}$1\" -f \"$1/{FleetProject.ComposeFileName}\"",
    };

    private static string Each(string function, int words, string prepare, string command, string done) => $$"""
        {{function}}() {
          # shellcheck disable=SC2016 # it is the inner shell that puts the values in
          xargs -n {{words}} -P "$jobs" sh -c '{{prepare}}
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
