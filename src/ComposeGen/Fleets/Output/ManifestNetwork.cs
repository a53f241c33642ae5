namespace ComposeGen.Fleets;

/// <summary>A network in the manifest.</summary>
internal sealed record ManifestNetwork(string Key, string Name, string? Subnet, int Endpoints)
{
    public static ManifestNetwork Of(PlannedNetwork network) =>
        new(network.Key, network.Name, network.Subnet?.ToString(), network.Endpoints);
}
