using System.Runtime.InteropServices;

namespace ComposeGen.Topologies;

/// <summary>A name that the engine's DNS server resolves on a network.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DnsName
{
    internal DnsName(string text, DnsNameKind kind) =>
        (Text, Kind) = (text, kind);

    /// <summary>The name; upper and lower case are the same.</summary>
    public string Text { get; }

    /// <summary>The origin of the name.</summary>
    public DnsNameKind Kind { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Text;
}

/// <summary>The origin of the name of a container.</summary>
public enum DnsNameKind
{
    /// <summary>An alias that the file gives the service on the network.</summary>
    Alias,

    /// <summary>The service's own name, which Compose makes an alias on each of its networks.</summary>
    Service,

    /// <summary>The container's host name, where the file sets one.</summary>
    Hostname,

    /// <summary>The name of the container, from the file or from Compose.</summary>
    Container,

    /// <summary>A link's name, which only the service has that links.</summary>
    Link,

    /// <summary>The name that the service of a stack has in the Swarm: the stack's, <c>_</c>, and its own.</summary>
    StackService,

    /// <summary>
    /// <c>tasks.</c> and a name of a stack's service, which leads to its containers instead of the one address that stands for
    /// all of them.
    /// </summary>
    Tasks,
}

/// <summary>The answer of a network to a name.</summary>
public sealed record DnsAnswer
{
    internal DnsAnswer(TopologyNetwork network, IReadOnlyList<TopologyEndpoint> owners, int addresses) =>
        (Network, Owners, Addresses) = (network, owners, addresses);

    /// <summary>The network.</summary>
    public TopologyNetwork Network { get; }

    /// <summary>The services that have the name there, each once; never none.</summary>
    public IReadOnlyList<TopologyEndpoint> Owners { get; }

    /// <summary>
    /// The number of addresses in the answer: one for each container, or one for all containers of a stack's service.
    /// </summary>
    public int Addresses { get; }

    /// <summary>Whether a link answers: with one container of its service, whichever Compose chose.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether the name reaches different services, so that any of them may answer.</summary>
    public bool IsAmbiguous => Owners.Count > 1;
}
