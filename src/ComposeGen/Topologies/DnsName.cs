using System.Runtime.InteropServices;

namespace ComposeGen.Topologies;

/// <summary>A name that the engine's DNS server knows on a network.</summary>
/// <param name="Text">The name; upper and lower case are the same.</param>
/// <param name="Kind">Where it comes from.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DnsName(string Text, DnsNameKind Kind)
{
    /// <summary>The name.</summary>
    public override string ToString() => Text;
}
