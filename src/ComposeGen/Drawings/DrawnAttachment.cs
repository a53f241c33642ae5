namespace ComposeGen.Drawings;

/// <summary>A service's place on a network.</summary>
/// <param name="Network">The network's position among those of the project, or behind them among the shared ones.</param>
/// <param name="Aliases">The names that the file gives the service there.</param>
internal sealed record DrawnAttachment(int Network, IReadOnlyList<string> Aliases);
