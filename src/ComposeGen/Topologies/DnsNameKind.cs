namespace ComposeGen.Topologies;

/// <summary>Where a name comes from that a container is reached by.</summary>
public enum DnsNameKind
{
    /// <summary>An alias that the file gives the service on the network.</summary>
    Alias,

    /// <summary>The service's own name, which Compose makes an alias on each of its networks.</summary>
    Service,

    /// <summary>The container's host name, where the file sets one.</summary>
    Hostname,

    /// <summary>The container's name: the one that the file sets, or one that Compose makes.</summary>
    Container,

    /// <summary>A link's name, which only the service has that links.</summary>
    Link,

    /// <summary>The name that the service of a stack has in the Swarm: the stack's, <c>_</c>, and its own.</summary>
    StackService,

    /// <summary><c>tasks.</c> and a name of a stack's service, which leads to its containers instead of the one address that stands for all of them.</summary>
    Tasks,
}
