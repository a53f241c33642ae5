namespace ComposeGen.Fleets;

/// <summary>The shell functions that find out whose a network or a project is, by the rules of <c>composegen up</c>.</summary>
/// <param name="shell">What runs the projects.</param>
/// <param name="names">The fleet's name, and those that it had before.</param>
internal sealed class OwnerFunctions(ProjectShell shell, IReadOnlyList<string> names)
{
    private const string Names = " | sed 's/ .*//'";

    /// <summary>Whether the fleet started something. Another fleet has its manifest in a project's folder, or above it.</summary>
    public string IsOwn => $$"""
        # What another folder with a fleet started is that fleet's. A folder that was moved or removed has no fleet.
        is_own() { # FLEET FOLDER
          case $1 in
            {{Pattern("")}}) ;;
            *) return 1 ;;
          esac
          for at in "${2:-.}" "${2%/*}"; do
            [ -f "$at/{{FleetManifest.FileName}}" ] || continue
            [ "$(cd -P -- "$at" && pwd -P)" = "$(pwd -P)" ]
            return
          done
        }
        """;

    /// <summary>Prints who created a network.</summary>
    public string OwnerOf => $$$"""
        # A network belongs to the fleet or project that its labels name.
        owner_of() {
          docker network inspect --format '{{with index .Labels "{{{FleetManifest.FleetLabel}}}"}}the fleet {{.}}{{else}}'\
        '{{with index .Labels "{{{shell.Label}}}"}}the project {{.}}{{else}}something else{{end}}{{end}}' -- "$1"
        }
        """;

    /// <summary>Whether the fleet created a network.</summary>
    public string OwnsNetwork => $$"""
        owns_network() {
          case $(owner_of "$1") in
            {{Pattern("the fleet ")}}) ;;
            *) return 1 ;;
          esac
        }
        """;

    /// <summary>Prints the projects of the fleet, and those that have one of its names.</summary>
    /// <param name="lists">The fleet's projects, as lists with a line each.</param>
    /// <param name="hasFolders">Whether folders follow their names.</param>
    public string KnownProjects(IEnumerable<string> lists, bool hasFolders) => $$"""
        # Prints each project of the fleet that exists: own|PROJECT; and each that something else has: other|PROJECT|FOLDER
        known_projects() {
          found=$({{shell.Projects}}) || exit 3
          printf '%s\n' "$found" | sort -u | while IFS='|' read -r project fleet folder; do
            if is_own "$fleet" "$folder"; then
              printf '%s\n' "own|$project"
            elif printf '%s\n' {{string.Join(' ', lists)}}{{(hasFolders ? Names : "")}} | grep -Fqxe "$project"; then
              printf '%s\n' "other|$project|$folder"
            fi
          done
        }
        """;

    private string Pattern(string before) =>
        string.Join(" | ", names.Distinct(StringComparer.Ordinal).Select(name => ShellText.Quote(before + name)));
}
