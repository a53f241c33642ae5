using CsCheck;

namespace ComposeGen.Tests.Model.Services.Ports;

/// <summary>Ports of every kind, for properties.</summary>
internal static class PortGen
{
    public static readonly Gen<int> Port = Gen.OneOf(Gen.OneOf(1, 80, 65535), Gen.Int[1, 65535]);

    public static readonly Gen<PortRange> Range = Gen.OneOf(
        Port.Select(port => new PortRange(port)),
        Gen.Select(Port, Port, (a, b) => new PortRange(Math.Min(a, b), Math.Max(a, b))));

    public static readonly Gen<string?> Protocol = Gen.OneOf<string?>(null, "tcp", "udp", "sctp");

    public static readonly Gen<string?> HostIp =
        Gen.OneOf<string?>(null, "127.0.0.1", "0.0.0.0", "255.255.255.255", "::", "::1", "2001:DB8::1", "::ffff:10.0.0.1");

    public static readonly Gen<ExposedPort> Exposed =
        Gen.Select(Range, Protocol, (ports, protocol) => new ExposedPort(ports, protocol));

    public static readonly Gen<PortMapping> Mapping = Gen.Select(
        Gen.OneOf(
            Range.Select(target => ((PortRange?)null, target)),
            Gen.Select(Range, Port, (published, target) => ((PortRange?)published, new PortRange(target))),
            Range.Select(both => ((PortRange?)both, both))),
        HostIp,
        Protocol,
        (ports, hostIp, protocol) => new PortMapping(ports.Item1, ports.Item2, hostIp, protocol));
}
