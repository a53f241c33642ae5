using System.Globalization;
using System.Net;

namespace ComposeGen.Cli.Running;

/// <summary>A port of the host that something listens on, or is to.</summary>
/// <param name="Number">The port.</param>
/// <param name="Protocol">The protocol, such as <c>tcp</c>.</param>
/// <param name="Address">The host's address that listens; <see langword="null"/> for all of both families.</param>
internal sealed record HostPort(int Number, string Protocol, IPAddress? Address)
{
    private static readonly IPAddress[] Everywhere = [IPAddress.Any, IPAddress.IPv6Any];

    private IEnumerable<IPAddress> Addresses => Address is null ? Everywhere : [Address];

    /// <summary>The port without the address, as users write it: <c>8080/tcp</c>.</summary>
    public override string ToString() => $"{Number}/{Protocol}";

    /// <summary>Reads a port as the engine describes it; an address that is left out, or empty, means all.</summary>
    public static HostPort? TryRead(string? address, string? number, string protocol) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new HostPort(port, protocol, IPAddress.TryParse(address, out var parsed) ? parsed : null)
            : null;

    /// <summary>
    /// Whether only one of two programs can listen. One that listens on all IPv6 addresses may, or may not, listen on all of
    /// IPv4, too, so it counts for its family alone.
    /// </summary>
    public bool Excludes(HostPort other) =>
        IsSamePort(other) && Addresses.Any(mine => other.Addresses.Any(theirs => Meets(mine, theirs)));

    /// <summary>Whether both listen on one address, and not one of them on all and the other on one.</summary>
    public bool HasAddressOf(HostPort other) => IsSamePort(other) && Addresses.Intersect(other.Addresses).Any();

    /// <summary>Whether it is the same port, whatever the address.</summary>
    public bool IsSamePort(HostPort other) =>
        Number == other.Number && Protocol.Equals(other.Protocol, StringComparison.OrdinalIgnoreCase);

    private static bool Meets(IPAddress one, IPAddress other) =>
        one.AddressFamily == other.AddressFamily
        && (one.Equals(other) || Everywhere.Contains(one) || Everywhere.Contains(other));
}
