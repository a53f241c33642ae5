namespace ComposeGen.Fleets;

/// <summary>The options with which <c>docker network create</c> makes a shared network.</summary>
internal static class NetworkOptions
{
    private const string Overlay = "overlay";

    public static IEnumerable<string> Of(Fleet fleet, PlannedNetwork network) =>
        Of(fleet.Name, network.Driver, network.Subnet?.ToString());

    /// <summary>The options for a fleet, a driver and a subnet. Only an attachable overlay takes containers of Compose.</summary>
    public static IEnumerable<string> Of(string fleet, string driver, string? subnet)
    {
        string[] attachable = driver == Overlay ? ["--attachable"] : [];
        string[] addresses = subnet is null ? [] : ["--subnet", subnet];
        return ["--driver", driver, "--label", $"{FleetManifest.FleetLabel}={fleet}", .. attachable, .. addresses];
    }
}
