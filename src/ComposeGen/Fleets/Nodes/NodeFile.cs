namespace ComposeGen.Fleets;

/// <summary>A node, or all of them in the flat layout, and the compose file that runs it.</summary>
internal sealed record NodeFile(FleetNode Node, ComposeFile File);
