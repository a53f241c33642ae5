namespace ComposeGen.Fleets;

/// <summary>The shell functions that find out whose a network or a project is, by the rules of <c>composegen up</c>.</summary>
internal static class OwnerFunctions
{
    /// <summary>Asks for a network by its whole name.</summary>
    public const string HasNetwork = """
        # Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
        has_network() {
          [ "$(docker network inspect --format '{{.Name}}' -- "$1" 2>/dev/null)" = "$1" ]
        }


        """;

    /// <summary>Prints who created a network; <see cref="Fleet"/> for those that the fleet created.</summary>
    public static string OwnerOf(FleetPlan plan) => $$$"""
        # A network belongs to the fleet or project that its labels name.
        owner_of() {
          docker network inspect --format '{{with index .Labels "{{{FleetManifest.FleetLabel}}}"}}the fleet {{.}}{{else}}'\
        '{{with index .Labels "{{{ProjectLabel(plan)}}}"}}the project {{.}}{{else}}something else{{end}}{{end}}' -- "$1"
        }


        """;

    /// <summary>Prints the projects of the fleet whose names others have, each as <c>|PROJECT|FOLDER</c>.</summary>
    public static string TakenProjects(FleetPlan plan) => $$"""
        {{(plan.Fleet.IsForSwarm ? "" : StartedHere)}}# Prints each project of the fleet whose name something else has: |PROJECT|FOLDER
        taken_projects() {
          found=$({{Listing(plan)}}) || exit 3
          printf '%s\n' "$found" | while IFS='|' read -r project fleet folder; do
            if [ -z "$project" ] || {{IsOwn(plan)}}; then
              continue
            fi
            ! printf '%s\n' "$first" "$others"{{Naming(plan)}} | grep -Fqxe "$project" || printf '%s\n' "|$project|$folder"
          done | sort -u
        }


        """;

    /// <summary>What <see cref="OwnerOf"/> prints for the networks that the fleet created.</summary>
    public static string Fleet(FleetPlan plan) => $"the fleet {plan.Fleet.Name}";

    // Projects of another fleet have the folder with its manifest, or one below it.
    private const string StartedHere = $$"""
        # A container that another folder with a fleet started is that fleet's. A folder that was moved or removed has none.
        started_here() { # FOLDER
          for at in "${1:-.}" "${1%/*}"; do
            [ -f "$at/{{FleetManifest.FileName}}" ] || continue
            [ "$(cd -P -- "$at" && pwd -P)" = "$(pwd -P)" ]
            return
          done
        }


        """;

    private static string ProjectLabel(FleetPlan plan) =>
        plan.Fleet.IsForSwarm ? "com.docker.stack.namespace" : "com.docker.compose.project";

    // A Swarm knows no folders.
    private static string IsOwn(FleetPlan plan) => plan.Fleet.IsForSwarm
        ? $"[ \"$fleet\" = {plan.Fleet.Name} ]"
        : $$"""{ [ "$fleet" = {{plan.Fleet.Name}} ] && started_here "$folder"; }""";

    private static string Listing(FleetPlan plan) => plan.Fleet.IsForSwarm
        ? $$$"""
            docker service ls --quiet --filter label={{{ProjectLabel(plan)}}} | xargs -r docker service inspect --format \
                '{{index .Spec.Labels "{{{ProjectLabel(plan)}}}"}}|{{index .Spec.Labels "{{{FleetManifest.FleetLabel}}}"}}|' --
            """
        : $$$"""
            docker ps --all --filter label={{{ProjectLabel(plan)}}} --format '{{.Label "{{{ProjectLabel(plan)}}}"}}'\
            '|{{.Label "{{{FleetManifest.FleetLabel}}}"}}|{{.Label "com.docker.compose.project.working_dir"}}'
            """;

    // From the lines of nodes to the names of their projects.
    private static string Naming(FleetPlan plan) => plan.Fleet.Layout switch
    {
        FleetLayout.Flat => "",
        FleetLayout.Template => $" | sed 's/ .*//; s/^/{plan.Fleet.ProjectPrefix}/'",
        _ => plan.Fleet.ProjectPrefix.Length == 0 ? "" : $" | sed 's/^/{plan.Fleet.ProjectPrefix}/'",
    };
}
