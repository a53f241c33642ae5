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

    /// <summary>What is missing of it; <see langword="null"/> when nothing is.</summary>
    /// <param name="names">The names that something has on the network; <see langword="null"/> when it is not there.</param>
    public string? FindMissing(IEnumerable<string>? names)
    {
        if (names is null)
        {
            return $"not on {Network}";
        }

        var missing = Names.Except(names, StringComparer.Ordinal).ToList();
        return missing.Count > 0 ? $"without the name {string.Join(" and ", missing)} on {Network}" : null;
    }
}
