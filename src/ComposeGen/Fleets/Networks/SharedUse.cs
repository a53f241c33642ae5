namespace ComposeGen.Fleets;

/// <summary>A shared network that a node's file names.</summary>
/// <param name="Key">Its key in the file.</param>
/// <param name="Name">Its name in the engine; <see langword="null"/> when that depends on a variable.</param>
/// <param name="Attachments">Who is on it.</param>
internal sealed record SharedUse(string Key, string? Name, IReadOnlyList<SharedAttachment> Attachments)
{
    public static IReadOnlyList<SharedUse> Of(ComposeFile file)
    {
        var attachments = file.Services
            .SelectMany(service => service.Value.Attachments, (service, network) => (network.Key, Attachment: Of(service, network.Value)))
            .ToLookup(each => each.Key, each => each.Attachment, StringComparer.Ordinal);
        return [.. from network in file.Networks
            let external = network.Value as ExternalNetwork
            where external is not null
            select new SharedUse(network.Key, NameOf(network.Key, external), [.. attachments[network.Key]])];
    }

    private static string? NameOf(string key, ExternalNetwork network) =>
        network.Condition is not null ? null : network.Name is null ? key : network.Name.Literal;

    private static SharedAttachment Of(KeyValuePair<string, Service> service, NetworkAttachment? attachment) =>
        new(service.Key, service.Value.Containers, [.. (attachment?.Aliases ?? []).Select(alias => alias.Raw)]);
}
