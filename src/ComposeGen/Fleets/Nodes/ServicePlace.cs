namespace ComposeGen.Fleets;

/// <summary>A service of a node, wherever the layout puts it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Service">The service's name in the node's file.</param>
internal sealed record ServicePlace(FleetNode Node, string Service)
{
    public override string ToString() => $"{Node.Name}/{Service}";
}
