namespace ComposeGen.Fleets;

/// <summary>A service of a node on a shared network.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Containers">How many containers it has.</param>
/// <param name="Aliases">The names that it has there, in Compose's notation.</param>
internal sealed record SharedAttachment(string Service, int Containers, IReadOnlyList<string> Aliases);
