namespace ComposeGen.Fleets;

/// <summary>One node of a fleet: one compose project.</summary>
/// <param name="Fleet">The fleet's name.</param>
/// <param name="Kind">What the node is one of: <c>slave</c> for <c>slave3</c>; its own name when there is just one.</param>
/// <param name="Name">The node's name, unique in the fleet.</param>
/// <param name="Index">Its number among those of its kind, from 1.</param>
public sealed record FleetNode(string Fleet, string Kind, string Name, int Index);
