using ComposeGen.Topologies;

namespace ComposeGen.Cli.Running;

/// <summary>A service's place on a network.</summary>
/// <param name="Network">The network's name in the engine.</param>
/// <param name="Names">The names that it has there.</param>
/// <param name="Address">Its fixed address; <see langword="null"/> when the engine chooses.</param>
internal sealed record PlannedPlace(string Network, IReadOnlyList<string> Names, string? Address)
{
    public static PlannedPlace Of(TopologyEndpoint endpoint) => new(
        endpoint.Network.Name,
        [
            .. endpoint.Names.Where(name => name.Kind is DnsNameKind.Alias or DnsNameKind.Service)
                .Select(name => name.Text).Distinct(StringComparer.Ordinal),
        ],
        endpoint.FixedAddress);
}
