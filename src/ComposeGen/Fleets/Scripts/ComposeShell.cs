namespace ComposeGen.Fleets;

/// <summary>What scripts do with Compose; <c>COMPOSE</c> names another compose tool than the one that they find.</summary>
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
