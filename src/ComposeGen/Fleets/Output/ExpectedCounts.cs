namespace ComposeGen.Fleets;

/// <summary>How much of everything there is when a fleet is up.</summary>
/// <param name="Projects">How many compose projects.</param>
/// <param name="Containers">How many containers, one a service.</param>
/// <param name="Networks">How many networks, shared ones included.</param>
public sealed record ExpectedCounts(int Projects, long Containers, int Networks);
