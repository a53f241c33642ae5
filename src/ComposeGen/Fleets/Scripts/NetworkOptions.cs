namespace ComposeGen.Fleets;

/// <summary>The options with which <c>docker network create</c> makes a shared network.</summary>
internal static class NetworkOptions
{
    private const string Overlay = "overlay";

    public static IEnumerable<string> Of(PlannedNetwork network) => Of(network.Driver, network.Subnet?.ToString());

    /// <summary>The options for a driver and a subnet. Without one of them, no container of a compose project may be on an overlay.</summary>
    public static IEnumerable<string> Of(string driver, string? subnet)
    {
        string[] attachable = driver == Overlay ? ["--attachable"] : [];
        string[] addresses = subnet is null ? [] : ["--subnet", subnet];
        return ["--driver", driver, .. attachable, .. addresses];
    }
}
