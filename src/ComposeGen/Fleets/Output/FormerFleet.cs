namespace ComposeGen.Fleets;

/// <summary>What a fleet had in an earlier run, and has no longer.</summary>
/// <param name="Fleet">The name that the fleet had then.</param>
/// <param name="Projects">The names of its projects.</param>
/// <param name="Networks">The names of the shared networks that it created.</param>
public sealed record FormerFleet(string Fleet, IReadOnlyList<string> Projects, IReadOnlyList<string> Networks);
