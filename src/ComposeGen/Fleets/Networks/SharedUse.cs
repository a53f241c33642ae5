namespace ComposeGen.Fleets;

/// <summary>A shared network that a node's file names.</summary>
/// <param name="Key">Its key in the file.</param>
/// <param name="Name">Its name in the engine; <see langword="null"/> when that depends on a variable.</param>
/// <param name="Containers">How many containers are on it.</param>
internal sealed record SharedUse(string Key, string? Name, long Containers)
{
    public static IReadOnlyList<SharedUse> Of(ComposeFile file)
    {
        var services = file.Services.Values
            .SelectMany(service => service.Attachments.Keys, (service, network) => (network, service.Containers))
            .ToLookup(each => each.network, each => (long)each.Containers, StringComparer.Ordinal);
        return [.. from network in file.Networks
            let external = network.Value as ExternalNetwork
            where external is not null
            select new SharedUse(network.Key, NameOf(network.Key, external), services[network.Key].Sum())];
    }

    /// <summary>The name of a network in the engine; <see langword="null"/> when that depends on a variable.</summary>
    public static string? NameOf(string key, ExternalNetwork network) =>
        network.Condition is not null ? null : network.Name is null ? key : network.Name.Literal;
}
