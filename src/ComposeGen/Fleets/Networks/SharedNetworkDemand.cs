namespace ComposeGen.Fleets;

/// <summary>A shared network while the nodes are gathered that use it.</summary>
/// <param name="Key">Its key in the first file that names it.</param>
/// <param name="Name">Its name in the engine.</param>
/// <param name="Driver">Its driver.</param>
/// <param name="FirstNode">The first node that names it; <see langword="null"/> when the fleet itself does.</param>
/// <param name="Options">What was said about it; <see langword="null"/> for nothing.</param>
internal sealed record SharedNetworkDemand(string Key, string Name, string Driver, FleetNode? FirstNode, SharedNetworkBuilder? Options)
{
    public long Endpoints { get; set; }

    public bool IsBridge => Driver == NetworkDriver.Bridge;

    public bool IsExternal => Options is { IsExternal: true };

    public NetworkCreator Creator => Options switch
    {
        { IsExternal: true } => NetworkCreator.External,
        { CreatorNode: not null } => NetworkCreator.Project,
        _ => NetworkCreator.Fleet,
    };

    /// <summary>Whether its subnet is left to be planned.</summary>
    public bool IsPlanned => !IsExternal && Options?.FixedSubnet is null;
}
