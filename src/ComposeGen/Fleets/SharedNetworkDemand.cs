namespace ComposeGen.Fleets;

/// <summary>A shared network while the nodes are gathered that use it.</summary>
/// <param name="Key">Its key in the first file that names it.</param>
/// <param name="Name">Its name in the engine.</param>
/// <param name="FirstNode">The first node that names it; <see langword="null"/> when the fleet itself does.</param>
internal sealed record SharedNetworkDemand(string Key, string Name, FleetNode? FirstNode)
{
    public int Endpoints { get; set; }

    /// <summary>Who has which alias first, as <c>node/service</c>.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.OrdinalIgnoreCase);
}
