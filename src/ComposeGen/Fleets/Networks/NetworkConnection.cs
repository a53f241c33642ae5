namespace ComposeGen.Fleets;

/// <summary>A container that a script connects to a shared network.</summary>
/// <param name="Service">The service that the container runs.</param>
/// <param name="Network">The network's name in the engine.</param>
/// <param name="Aliases">The names that it has there, besides the container's own.</param>
public sealed record NetworkConnection(string Service, string Network, IReadOnlyList<string> Aliases);
