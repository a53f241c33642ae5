using System.Text.Json;

namespace ComposeGen.Fleets;

/// <summary>A network in the manifest.</summary>
internal sealed record ManifestNetwork(string Key, string Name, string Driver, string? Subnet, string Creator, int Endpoints)
{
    public static ManifestNetwork Of(PlannedNetwork network) =>
        new(network.Key, network.Name, network.Driver, network.Subnet?.ToString(), JsonNamingPolicy.CamelCase.ConvertName(network.Creator.ToString()), network.Endpoints);
}
