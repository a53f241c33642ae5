using System.Buffers;

namespace ComposeGen.Fleets;

/// <summary>The parts that the scripts of all fleets share.</summary>
internal static class ScriptParts
{
    /// <summary>The number of projects that start at a time: two keep a processor busy, more slow each other down.</summary>
    public const string StartingJobs = "$((2 * $(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)))";

    /// <summary>The number of projects that stop at a time, which is mostly waiting.</summary>
    public const string StoppingJobs = "8";

    /// <summary>Prints what is in the way, and remembers that something is.</summary>
    public const string Problem = """
        # Everything that is in the way is listed before anything starts.
        problems=0
        problem() {
          printf '%s\n' "$script: $1" >&2
          problems=1
        }
        """;

    /// <summary>Asks for a network by its whole name.</summary>
    public const string HasNetwork = """
        # Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
        has_network() {
          [ "$(docker network inspect --format '{{.Name}}' -- "$1" 2>/dev/null)" = "$1" ]
        }
        """;

    public const string Require = """
        # These networks are others' to create.
        require() {
          has_network "$1" || problem "there is no network '$1', which this fleet does not create. Create it first."
        }
        """;

    public const string Claim = """
        # A network of this name may exist only when this fleet created it.
        claim() {
          ! has_network "$1" || owns_network "$1" ||
            problem "the network '$1' already exists, and belongs to $(owner_of "$1").
        Remove it ('docker network rm $1'), have the fleet use it as it is ('creator: external' in fleet.yml),
        or give the fleet other names: composegen fleet ... --name NAME."
        }
        """;

    public const string Create = """
        # These networks belong to the fleet, not to a project: they are created here and removed by down.sh.
        network() { # NAME OPTION...
          has_network "$1" && return
          name=$1
          shift
          docker network create "$@" -- "$name" >/dev/null
        }
        """;

    public const string Release = """
        release() {
          if ! has_network "$1"; then
            return
          elif owns_network "$1"; then
            remove_network "$1"
          else
            printf '%s\n' "the network $1 belongs to $(owner_of "$1"): it stays"
          fi
        }
        """;

    /// <summary>Removes the networks of a cut that was not healed.</summary>
    public const string ReleaseCuts = $$$"""
        # 'composegen cut' creates networks; those that 'composegen heal' did not remove are still there.
        release_cuts() {
          docker network ls --filter label={{{FleetManifest.CutLabel}}} --format '{{.Name}}' | while read -r network; do
            ! owns_network "$network" || remove_network "$network" || exit 1
          done
        }
        """;

    /// <summary>
    /// Sets <c>known</c> to what <c>known_projects</c> prints, and <c>taken</c> to the projects that others have.
    /// </summary>
    private const string Known = """
        known=$(known_projects)
        taken=$(printf '%s\n' "$known" | sed -n 's/^other//p')
        """;

    public const string FreeProjects = $"""
        {Known}
        [ -z "$taken" ] || problem "these projects exist already, and do not belong to this fleet:
        $(printf '%s\n' "$taken" | sed 's/^|/  /; s/|$//; s/|/, started in /')
        Take them down first, or give this fleet other names: composegen fleet ... --name NAME."
        [ "$problems" = 0 ] || exit 1
        """;

    public const string KnownOwners = $"""
        {Known}
        export taken

        # What fails keeps nothing else up.
        failed=0
        """;

    /// <summary>Fails for a project that is one of those in <c>$taken</c>.</summary>
    public const string LeaveTaken = """
        case $taken in
          *"|$1|"*) fail "The project $1 belongs to others. It is left alone." ;;
        esac
        """;

    public const string OwnProjects = """
        # Prints those of some projects that exist and are the fleet's alone.
        own_projects() { # PROJECTS
          { printf '%s\n' "$known"; printf '%s\n' "$1" | sed 's/^/former|/'; } | awk -F '|' '
            $1 == "own" { own[$2] }
            $1 == "other" { taken[$2] }
            $1 == "former" && $2 in own && !($2 in taken) { print $2 }'
        }
        """;

    /// <summary>Options, and the folder.</summary>
    public static string Options(string script, string jobs) => $$"""
        script={{script}}
        default={{jobs}}
        usage() {
          echo "usage: $script [-j JOBS]   JOBS projects at a time; $default unless told" >&2
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
}

/// <summary>The shell functions that find out whose a network or a project is, by the rules of <c>composegen up</c>.</summary>
/// <param name="shell">The parts that run the projects.</param>
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

/// <summary>Text for a POSIX shell.</summary>
internal static class ShellText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:");

    /// <summary>Quotes a text as one word, in single quotes.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Quotes a text as one word where it needs quotes.</summary>
    public static string Word(string text) => text.Length == 0 || text.AsSpan().ContainsAnyExcept(Plain) ? Quote(text) : text;
}
