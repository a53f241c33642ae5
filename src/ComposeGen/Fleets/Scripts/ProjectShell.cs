namespace ComposeGen.Fleets;

/// <summary>What the scripts of a fleet do differently for Compose and for a Swarm.</summary>
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
