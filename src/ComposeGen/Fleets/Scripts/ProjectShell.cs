namespace ComposeGen.Fleets;

/// <summary>The parts of a fleet's scripts that differ between Compose and Swarm.</summary>
/// <param name="Place">Where the fleet starts, for the title of <c>up.sh</c>.</param>
/// <param name="Remarks">The other comments of <c>up.sh</c>.</param>
/// <param name="DownTitle">The first comment of <c>down.sh</c>.</param>
/// <param name="Check">Makes sure that projects can run.</param>
/// <param name="Label">The label of everything that belongs to a project.</param>
/// <param name="Projects">Prints <c>PROJECT|FLEET|FOLDER</c> for whatever belongs to projects.</param>
internal sealed record ProjectShell(
    string Place, string Remarks, string DownTitle, string Check, string Label, string Projects)
{
    /// <summary>Starts the project <c>$1</c> of the node <c>$node</c>.</summary>
    public required string Start { get; init; }

    /// <summary>Takes it down.</summary>
    public required string Stop { get; init; }

    /// <summary>Takes it down where no compose file describes it.</summary>
    public required string Remove { get; init; }

    /// <summary>The function <c>remove_network</c>.</summary>
    public required string RemoveNetwork { get; init; }
}

/// <summary>The parts of scripts for Compose. The variable <c>COMPOSE</c> selects another compose tool.</summary>
internal static class ComposeShell
{
    private const string Label = "com.docker.compose.project";

    public static ProjectShell Of(Fleet fleet)
    {
        var (values, options) = fleet.Layout switch
        {
            FleetLayout.Template => (Values, "${values:+--env-file \"$values\"} -f \"$2/docker-compose.yml\""),
            FleetLayout.Flat => ("", "-f docker-compose.yml"),
            _ => ("", "-f \"$node/docker-compose.yml\""),
        };
        var connect = fleet.Layout == FleetLayout.Connect ? $"\n{Run($"sh \"./$node/{ConnectScript.FileName}\"")}" : "";
        return new ProjectShell(
            Place: "",
            "# It may be run again: what runs already is left alone.",
            "# Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.",
            Check,
            Label,
            $$$"""
            docker ps --all --filter label={{{Label}}} --format '{{.Label "{{{Label}}}"}}'\
            '|{{.Label "{{{FleetManifest.FleetLabel}}}"}}|{{.Label "com.docker.compose.project.working_dir"}}'
            """)
        {
            Start = values + Run($"$COMPOSE -p \"$1\" {options} up -d") + connect,
            Stop = values + Run($"$COMPOSE -p \"$1\" {options} down --remove-orphans"),
            Remove = Remove,
            RemoveNetwork = """
                remove_network() {
                  docker network rm -- "$1" >/dev/null
                }
                """,
        };
    }

    private static string Run(string command) => $"output=$({command} 2>&1) || fail \"$output\"";

    private const string Check = """
        if [ -z "${COMPOSE:-}" ]; then
          if docker compose version >/dev/null 2>&1; then
            COMPOSE='docker compose'
          elif command -v docker-compose >/dev/null 2>&1; then
            COMPOSE=docker-compose
          else
            echo "$script: neither 'docker compose' nor 'docker-compose' is here" >&2
            exit 3
          fi
        fi
        export COMPOSE
        """;

    private const string Values = """
        values=
        if [ -f "$node/.env" ]; then
          values=$node/.env
          # What this environment has would win over the file.
          unset $(sed "s/=.*//" "$values")
        fi

        """;

    private const string Remove = $$$"""
        containers=$(docker ps --all --quiet --no-trunc --filter "label={{{Label}}}=$1")
        [ -z "$containers" ] || output=$(docker rm --force --volumes $containers 2>&1) || fail "$output"
        networks=$(docker network ls --filter "label={{{Label}}}=$1" --format "{{.Name}}")
        [ -z "$networks" ] || output=$(docker network rm -- $networks 2>&1) || fail "$output"
        """;
}

/// <summary>
/// The parts of scripts for a Swarm. <c>docker stack</c> ends before the Swarm has done its work, so the scripts wait.
/// </summary>
internal static class SwarmShell
{
    private const string Label = "com.docker.stack.namespace";

    public static ProjectShell Of(Fleet fleet)
    {
        var file = fleet.Layout == FleetLayout.Flat ? "docker-compose.yml" : "$node/docker-compose.yml";
        return new ProjectShell(
            " on the Swarm of this engine",
            """
            # It may be run again: what runs already is left alone, and what changed is updated.
            # STACK_OPTIONS are further options of docker stack deploy, such as --with-registry-auth.
            """,
            "# Takes the fleet off the Swarm: its services, configs and networks. Named volumes stay. It may be run again.",
            Check,
            Label,
            $$$"""
            docker service ls --quiet --filter label={{{Label}}} | xargs -r docker service inspect --format \
                '{{index .Spec.Labels "{{{Label}}}"}}|{{index .Spec.Labels "{{{FleetManifest.FleetLabel}}}"}}|' --
            """)
        {
            Start = Await($"docker stack deploy --prune ${{STACK_OPTIONS:-}} --compose-file \"{file}\" \"$1\"", StillStarting),
            Stop = Await(RemoveStack, StillThere),
            Remove = Await(RemoveStack, StillThere),
            RemoveNetwork = RemoveNetwork,
        };
    }

    // Machines may have images to pull, and services take the time to stop that they are given.
    private static string Await(string command, string pending) => $$"""
        pending() { # STACK
        {{string.Join('\n', pending.Split('\n').Select(line => $"  {line}"))}}
        }
        output=$({{command}} 2>&1) || fail "$output"
        seconds=0
        while sleep 1 && waiting=$(pending "$1") && [ -n "$waiting" ]; do
          seconds=$((seconds + 1))
          [ "$seconds" -lt 300 ] || fail "after 300 s there is still: $waiting"
        done
        """;

    private const string Check = """
        case $(docker info --format '{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}}') in
          'active true') ;;
          active*)
            echo "$script: this engine is a worker of its Swarm; run this on a manager, or name one in DOCKER_HOST" >&2
            exit 3
            ;;
          *)
            echo "$script: this engine is in no Swarm; run 'docker swarm init' to begin one, or name a manager in DOCKER_HOST" >&2
            exit 3
            ;;
        esac
        """;

    // An update is under way while old containers still count as running.
    private const string StillStarting = """
        docker stack services --format "{{.Replicas}} {{.Name}}" "$1" | while read -r replicas name rest; do
          case "$name $rest" in
            *completed*) ;;
            *) [ "${replicas%/*}" = "${replicas#*/}" ] || echo "$name ($replicas)" ;;
          esac
        done
        docker service inspect --format "{{.Spec.Name}}{{with .UpdateStatus}} {{.State}}{{end}}" \
          $(docker stack services --quiet "$1") | sed -n "/ completed\$/d; / /p"
        """;

    // Containers may run on whichever machine, and networks go with the last of them.
    private const string StillThere = """
        docker stack ps --format "{{.Name}} on {{.Node}}" "$1" 2>/dev/null
        docker ps --all --filter "label=com.docker.stack.namespace=$1" --format "{{.Names}}"
        docker network ls --filter "label=com.docker.stack.namespace=$1" --format "{{.Name}}"
        """;

    // A network may still be in the use of a task that is about to end.
    private const string RemoveStack = """{ docker stack rm "$1" || { sleep 5; docker stack rm "$1"; }; }""";

    private const string RemoveNetwork = """
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
        """;
}
