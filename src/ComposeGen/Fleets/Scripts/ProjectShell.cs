namespace ComposeGen.Fleets;

/// <summary>What the scripts of a fleet do differently for Compose and for a Swarm.</summary>
/// <param name="Place">Where the fleet starts, for the title of <c>up.sh</c>.</param>
/// <param name="Remarks">The other comments of <c>up.sh</c>.</param>
/// <param name="DownTitle">The first comment of <c>down.sh</c>.</param>
/// <param name="Check">Makes sure that projects can run.</param>
/// <param name="Label">The label of everything that belongs to a project.</param>
/// <param name="Projects">Prints <c>PROJECT|FLEET|FOLDER</c> for whatever belongs to projects.</param>
/// <param name="HasFolders">Whether projects know the folder that they were started from.</param>
/// <param name="Node">The node of the project <c>$1</c>.</param>
internal sealed record ProjectShell(
    string Place, string Remarks, string DownTitle, string Check, string Label, string Projects, bool HasFolders, string Node)
{
    /// <summary>Starts the project <c>$1</c> of the node <c>$node</c>.</summary>
    public required string Start { get; init; }

    /// <summary>Takes it down.</summary>
    public required string Stop { get; init; }

    /// <summary>Takes it down where no compose file describes it.</summary>
    public required string Remove { get; init; }

    /// <summary>The function <c>remove_network</c>.</summary>
    public required string RemoveNetwork { get; init; }

    /// <summary>
    /// A function that does something with each of some projects, several at a time. What docker prints is shown where it fails.
    /// </summary>
    /// <param name="name">The function's name.</param>
    /// <param name="words">How many words describe a project; the first is its name.</param>
    /// <param name="body">What it does.</param>
    /// <param name="done">What the project's node then is.</param>
    public string Each(string name, int words, string body, string done) => $$"""
        {{name}}() { # PROJECTS
          [ -n "$1" ] || return 0
          # shellcheck disable=SC2016 # it is the inner shell that puts the values in
          printf '%s\n' "$1" | xargs -n {{words}} -P "$jobs" sh -c '
            node={{Node}}
            fail() {
              printf "%s\n" "$node failed:" "$1" >&2
              exit 1
            }
        {{string.Join('\n', body.Split('\n').Select(line => $"    {line}"))}}
            echo "$node {{done}}"
          ' sh
        }
        """;
}
