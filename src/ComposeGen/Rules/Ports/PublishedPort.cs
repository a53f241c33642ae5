using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>A line of a service that takes ports of the host.</summary>
/// <param name="Service">The service.</param>
/// <param name="Path">Where the line stands.</param>
/// <param name="Host">The ports.</param>
internal sealed record PublishedPort(string Service, ComposePath Path, HostPort Host)
{
    /// <summary>
    /// What a service takes, as long as it runs on a network to publish from: ports that all of its containers need. The same
    /// line twice is no second claim.
    /// </summary>
    public static IEnumerable<PublishedPort> Of(ServiceSite site) =>
        site.Scale == 0 || site.NetworkMode is not null || site.Service.Ports is not { } ports
            ? []
            : ports.Select((line, index) => (Line: line, Index: index)).DistinctBy(each => each.Line)
                .Select(each => (each.Index, Host: HostPort.Of(each.Line)))
                .Where(each => each.Host is not null && each.Host.Containers <= (site.Scale ?? 1))
                .Select(each => new PublishedPort(site.Name, site.Path.Child("ports").Child(each.Index), each.Host!));
}
