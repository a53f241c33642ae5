namespace ComposeGen.Fleets;

/// <summary>A shared network while the nodes are gathered that use it.</summary>
/// <param name="Key">Its key in the first file that names it.</param>
/// <param name="Name">Its name in the engine.</param>
internal sealed record SharedNetworkDemand(string Key, string Name)
{
    public int Endpoints { get; set; }

    /// <summary>Who has which alias first, as <c>node/service</c>.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The aliases that a second service has, too.</summary>
    public HashSet<string> ContestedAliases { get; } = new(StringComparer.OrdinalIgnoreCase);
}
