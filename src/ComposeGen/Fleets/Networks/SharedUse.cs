namespace ComposeGen.Fleets;

/// <summary>A shared network that a node's file names.</summary>
/// <param name="Key">Its key in the file.</param>
/// <param name="Name">Its name in the engine; <see langword="null"/> when that depends on a variable.</param>
/// <param name="Attachments">Who is on it.</param>
internal sealed record SharedUse(string Key, string? Name, IReadOnlyList<SharedAttachment> Attachments)
{
    public static IReadOnlyList<SharedUse> Of(ComposeFile file) =>
        [.. from network in file.Networks
            let external = network.Value as ExternalNetwork
            where external is not null
            select new SharedUse(network.Key, NameOf(network.Key, external), [.. AttachmentsTo(network.Key, file)])];

    private static string? NameOf(string key, ExternalNetwork network) =>
        network.Condition is not null ? null : network.Name is null ? key : network.Name.Literal;

    private static IEnumerable<SharedAttachment> AttachmentsTo(string key, ComposeFile file) =>
        from service in file.Services
        let attachment = service.Value.Attachments.GetValueOrDefault(key)
        where attachment is not null || service.Value.Attachments.ContainsKey(key)
        select new SharedAttachment(service.Key, service.Value.Containers, [.. (attachment?.Aliases ?? []).Select(alias => alias.Raw)]);
}
