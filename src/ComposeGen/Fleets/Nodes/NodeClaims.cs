namespace ComposeGen.Fleets;

/// <summary>What a node's file claims outside of its project: an engine has each name of a container or network once, a shared network each name and address.</summary>
internal static class NodeClaims
{
    public static IEnumerable<string> Of(ComposeFile file) =>
        file.Services.Values.Select(service => In("container", service.ContainerName?.Literal))
            .Concat(OwnNetwork.Of(file).Select(network => In("network", network.Name)))
            .Concat(SharedUse.Of(file).SelectMany(use => use.Attachments.SelectMany(on => Of(file.Services[on.Service], on, use.Key).Select(name => In("shared", name)))))
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string?> Of(Service service, SharedAttachment on, string network)
    {
        var addresses = service.Attachments[network];
        return [on.Service, service.ContainerName?.Literal, service.Hostname?.Literal, addresses?.Ipv4Address?.Value?.ToString(), addresses?.Ipv6Address?.Value?.ToString(), .. on.Aliases];
    }

    // An alias may be what a container elsewhere is called.
    private static string? In(string where, string? name) => name is null ? null : $"{where} {name}";
}
