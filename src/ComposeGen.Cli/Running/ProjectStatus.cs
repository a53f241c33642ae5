namespace ComposeGen.Cli.Running;

/// <summary>What of a project runs.</summary>
/// <param name="Node">The node, or what stands in its place.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Containers">How many of the expected services have a container that runs.</param>
/// <param name="ExpectedContainers">How many should.</param>
/// <param name="Networks">How many of its networks there are.</param>
/// <param name="ExpectedNetworks">How many there should be.</param>
/// <param name="Missing">What is missing, in words.</param>
internal sealed record ProjectStatus(
    string Node, string Project, int Containers, int ExpectedContainers, int Networks, int ExpectedNetworks, IReadOnlyList<string> Missing);
