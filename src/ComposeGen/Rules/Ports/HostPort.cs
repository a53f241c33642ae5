using System.Net;
using System.Net.Sockets;
using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>Ports of the host that a service publishes.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="Target">The ports of the container.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Address">The address of the host; <see langword="null"/> for all of both families.</param>
/// <param name="Containers">
/// The number of containers that can publish: of a range for one port of the container, each gets a free port.
/// </param>
internal sealed record HostPort(PortRange Ports, PortRange Target, string Protocol, IPAddress? Address, int Containers)
{
    private static readonly IPAddress[] Everywhere = [IPAddress.Any, IPAddress.IPv6Any];

    /// <summary>The addresses of the host.</summary>
    public IReadOnlyList<IPAddress> Addresses => Address is null ? Everywhere : [Address];

    /// <summary>Returns the ports that a line publishes; <see langword="null"/> when a variable decides.</summary>
    public static HostPort? Of(ShortOrLong<PortMapping, ServicePort> line) =>
        Read(line) is var (published, target, protocol, ip) && published.Count >= target.Count
            ? new HostPort(
                published, target, protocol ?? "tcp", ip is null ? null : IPAddress.Parse(ip), published.Count / target.Count)
            : null;

    /// <summary>Whether an address stands for all of its family.</summary>
    public static bool IsAny(IPAddress address) => Everywhere.Contains(address);

    /// <summary>Returns the ports as in messages.</summary>
    public override string ToString() => Address switch
    {
        null => $"{Ports}/{Protocol}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"[{Address}]:{Ports}/{Protocol}",
        _ => $"{Address}:{Ports}/{Protocol}",
    };

    private static (PortRange Published, PortRange Target, string? Protocol, string? Ip)? Read(
        ShortOrLong<PortMapping, ServicePort> port) => port switch
        {
            { Short.Value: { Published: { } published } mapping } =>
                (published, mapping.Target, mapping.Protocol, mapping.HostIp),
            { Long: { Published.Value: { } published, Target.Value: { } target, HostIp: null or { Literal: not null } } node }
                when node.HostIp is null || IPAddress.TryParse(node.HostIp.Literal, out _) =>
                    (published, target, node.Protocol?.Literal, node.HostIp?.Literal),
            _ => null,
        };
}

/// <summary>A line of a service that publishes ports of the host.</summary>
/// <param name="Service">The service.</param>
/// <param name="Path">The place of the line.</param>
/// <param name="Host">The ports.</param>
internal sealed record HostPortLine(string Service, ComposePath Path, HostPort Host)
{
    /// <summary>
    /// Returns the ports that a service publishes, if it is on a network and all of its containers need them. A repeated line
    /// counts once.
    /// </summary>
    public static IEnumerable<HostPortLine> Of(ServiceSite site) =>
        site.Scale == 0 || site.NetworkMode is not null || site.Service.Ports is not { } ports
            ? []
            :
            from line in site.Path.Child("ports").Each(ports).DistinctBy(line => line.Value)
            let host = HostPort.Of(line.Value)
            where host is not null && host.Containers <= (site.Scale ?? 1)
            select new HostPortLine(site.Name, line.Path, host);
}
