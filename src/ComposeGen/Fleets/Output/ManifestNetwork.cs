namespace ComposeGen.Fleets;

/// <summary>A network in the manifest.</summary>
/// <param name="Key">Its key in the compose file.</param>
/// <param name="Name">Its name in the engine.</param>
/// <param name="Driver">Its driver.</param>
/// <param name="Subnet">Its subnet; <see langword="null"/> when the engine chooses.</param>
/// <param name="Creator">Who creates it.</param>
/// <param name="Endpoints">How many containers are attached to it.</param>
public sealed record ManifestNetwork(
    string Key, string Name, string Driver, string? Subnet, NetworkCreator Creator, long Endpoints)
{
    /// <summary>The options with which <c>docker network create</c> makes it.</summary>
    /// <param name="fleet">The fleet's name, for its label.</param>
    public IEnumerable<string> CreateOptions(string fleet)
    {
        // Only an attachable overlay takes containers of Compose.
        string[] attachable = Driver == NetworkDriver.Overlay ? ["--attachable"] : [];
        string[] addresses = Subnet is null ? [] : ["--subnet", Subnet];
        return ["--driver", Driver, "--label", $"{FleetManifest.FleetLabel}={fleet}", .. attachable, .. addresses];
    }

    internal static ManifestNetwork Of(PlannedNetwork network) =>
        new(network.Key, network.Name, network.Driver, network.Subnet?.ToString(), network.Creator, network.Endpoints);
}
