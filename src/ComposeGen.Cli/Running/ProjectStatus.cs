namespace ComposeGen.Cli.Running;

/// <summary>How a project runs.</summary>
/// <param name="Node">The node, or the project where it has several.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Services">How many services run as planned.</param>
/// <param name="PlannedServices">How many there should be.</param>
/// <param name="Networks">How many of its networks exist.</param>
/// <param name="PlannedNetworks">How many there should be.</param>
/// <param name="Differences">What is not as planned, in words.</param>
internal sealed record ProjectStatus(
    string Node,
    string Project,
    int Services,
    int PlannedServices,
    int Networks,
    int PlannedNetworks,
    IReadOnlyList<string> Differences);
