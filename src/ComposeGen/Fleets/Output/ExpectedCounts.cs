namespace ComposeGen.Fleets;

/// <summary>How much of everything there is when a fleet is up.</summary>
internal sealed record ExpectedCounts(int Projects, int Containers, int Networks);
