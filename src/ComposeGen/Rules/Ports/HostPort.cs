using System.Net;
using System.Net.Sockets;

namespace ComposeGen.Rules;

/// <summary>Ports of the host that a service publishes.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Address">The host's address that listens; <see langword="null"/> for all of both families.</param>
/// <param name="Containers">
/// For how many containers they suffice: of a range for one port of the container, the engine gives each a free one.
/// </param>
internal sealed record HostPort(PortRange Ports, string Protocol, IPAddress? Address, int Containers)
{
    private static readonly IPAddress[] Everywhere = [IPAddress.Any, IPAddress.IPv6Any];

    /// <summary>The addresses that listen.</summary>
    public IReadOnlyList<IPAddress> Addresses => Address is null ? Everywhere : [Address];

    /// <summary>The ports that a line publishes; <see langword="null"/> when a variable decides.</summary>
    public static HostPort? Of(ShortOrLong<PortMapping, ServicePort> line) =>
        Read(line) is var (published, target, protocol, ip) && published.Count >= target.Count
            ? new HostPort(published, protocol ?? "tcp", ip is null ? null : IPAddress.Parse(ip), published.Count / target.Count)
            : null;

    /// <summary>Whether an address stands for all of its family.</summary>
    public static bool IsAny(IPAddress address) => Everywhere.Contains(address);

    /// <summary>The ports as they are said to the user.</summary>
    public override string ToString() => $"{(Address is null ? "" : Address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{Address}]:" : $"{Address}:")}{Ports}/{Protocol}";

    private static (PortRange Published, PortRange Target, string? Protocol, string? Ip)? Read(ShortOrLong<PortMapping, ServicePort> port) => port switch
    {
        { Short.Value: { Published: { } published } mapping } => (published, mapping.Target, mapping.Protocol, mapping.HostIp),
        { Long: { Published.Value: { } published, Target.Value: { } target, HostIp: null or { Literal: not null } } node }
            when node.HostIp is null || IPAddress.TryParse(node.HostIp.Literal, out _) => (published, target, node.Protocol?.Literal, node.HostIp?.Literal),
        _ => null,
    };
}
