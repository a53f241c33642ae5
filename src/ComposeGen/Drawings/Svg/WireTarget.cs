using System.Runtime.InteropServices;

namespace ComposeGen.Drawings;

/// <summary>What a wire of a project leads to.</summary>
/// <param name="Network">The place of a network, as attachments have it; -1 for a gap.</param>
/// <param name="Gap">The place of a gap among those of the project; -1 for a network.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WireTarget(int Network, int Gap)
{
    public static WireTarget OfNetwork(int network) => new(network, -1);

    public static WireTarget OfGap(int gap) => new(-1, gap);
}
