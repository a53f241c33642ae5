namespace ComposeGen.EngineTests.Fleets;

/// <summary>
/// What runs of a fleet: a line a container, with its id and when it started, and a line a network that containers are on.
/// </summary>
internal sealed record EngineState(IReadOnlyList<string> Containers, IReadOnlyList<string> Networks);
