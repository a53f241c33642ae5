using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>The static addresses of a service on a network, each with its place.</summary>
internal static class StaticAddresses
{
    public static IEnumerable<(IpAddress Address, ComposePath Path)> Of(TopologyEndpoint endpoint)
    {
        if (endpoint.Attachment?.Ipv4Address?.Value is { } v4)
        {
            yield return (v4, endpoint.Path.Child("ipv4_address"));
        }

        if (endpoint.Attachment?.Ipv6Address?.Value is { } v6)
        {
            yield return (v6, endpoint.Path.Child("ipv6_address"));
        }
    }
}
