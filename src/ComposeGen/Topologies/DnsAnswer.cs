namespace ComposeGen.Topologies;

/// <summary>What a network answers to a name.</summary>
/// <param name="Network">The network.</param>
/// <param name="Owners">The services that have the name there, each once; never none.</param>
/// <param name="Addresses">How many addresses the answer holds: one a container, or one for all containers of a stack's service.</param>
public sealed record DnsAnswer(TopologyNetwork Network, IReadOnlyList<TopologyEndpoint> Owners, int Addresses)
{
    /// <summary>Whether a link answers: with one container of its service, whichever Compose chose.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether the name leads to different services, so that nobody knows which one answers.</summary>
    public bool IsAmbiguous => Owners.Count > 1;
}
