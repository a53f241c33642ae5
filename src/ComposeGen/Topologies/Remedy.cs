namespace ComposeGen.Topologies;

/// <summary>What would bring two services together.</summary>
/// <param name="Service">The service to put on a network.</param>
/// <param name="Network">The network, which the other one is on already.</param>
public sealed record Remedy(TopologyService Service, TopologyNetwork Network);
