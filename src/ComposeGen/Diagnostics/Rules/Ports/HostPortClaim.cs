using System.Net;
using System.Net.Sockets;

namespace ComposeGen.Diagnostics.Rules.Ports;

/// <summary>Ports of the host that one line of a service takes.</summary>
/// <param name="Site">The service.</param>
/// <param name="Line">The line.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Ports">The ports; the container gets all of them.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Address">The host's address that listens; <see langword="null"/> for all of both families.</param>
internal sealed record HostPortClaim(
    ServiceSite Site, ShortOrLong<PortMapping, ServicePort> Line, ComposePath Path, PortRange Ports, string Protocol, IPAddress? Address)
{
    /// <summary>What a service takes. Of a range for one port of the container, the engine takes any that is free.</summary>
    public static IEnumerable<HostPortClaim> Of(ServiceSite site)
    {
        for (var index = 0; index < (site.Service.Ports?.Count ?? 0); index++)
        {
            var line = site.Service.Ports![index];
            if (Read(line) is var (published, target, protocol, ip) && published.Count == target.Count)
            {
                yield return new HostPortClaim(site, line, site.Path.Child("ports").Child(index), published, protocol ?? "tcp", ip is null ? null : IPAddress.Parse(ip));
            }
        }
    }

    /// <summary>Whether the host cannot give both. The same line twice in one service is no second claim.</summary>
    public bool Clashes(HostPortClaim other) =>
        !(ReferenceEquals(Site, other.Site) && Line == other.Line) &&
        Ports.First <= other.Ports.Last && other.Ports.First <= Ports.Last
        && string.Equals(Protocol, other.Protocol, StringComparison.OrdinalIgnoreCase)
        && (Address is null || other.Address is null || Address.Equals(other.Address)
            || (Address.AddressFamily == other.Address.AddressFamily && (IsAny(Address) || IsAny(other.Address))))
        && MayRunTogether(Site.Service.Profiles, other.Site.Service.Profiles);

    /// <summary>The ports as they are said to the user.</summary>
    public override string ToString() => $"{(Address is null ? "" : Address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{Address}]:" : $"{Address}:")}{Ports}/{Protocol}";

    private static (PortRange Published, PortRange Target, string? Protocol, string? Ip)? Read(ShortOrLong<PortMapping, ServicePort> port) => port switch
    {
        { Short.Value: { Published: { } published } mapping } => (published, mapping.Target, mapping.Protocol, mapping.HostIp),
        { Long: { Published.Value: { } published, Target.Value: { } target, HostIp: null or { Literal: not null } } node }
            when node.HostIp is null || IPAddress.TryParse(node.HostIp.Literal, out _) => (published, target, node.Protocol?.Literal, node.HostIp?.Literal),
        _ => null,
    };

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    // Services of different profiles are most often alternatives.
    private static bool MayRunTogether(IList<ComposeText>? profiles, IList<ComposeText>? others) =>
        profiles is not { Count: > 0 } || others is not { Count: > 0 } || profiles.Intersect(others).Any();
}
