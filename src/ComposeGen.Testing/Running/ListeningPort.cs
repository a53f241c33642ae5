using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;

namespace ComposeGen.Testing.Running;

/// <summary>A port of the host on which something listens, or will.</summary>
/// <param name="Number">The port.</param>
/// <param name="Protocol">The protocol, such as <c>tcp</c>.</param>
/// <param name="Address">The host's address that listens; <see langword="null"/> for all of both families.</param>
internal sealed record ListeningPort(int Number, string Protocol, IPAddress? Address)
{
    private static readonly IPAddress[] Everywhere = [IPAddress.Any, IPAddress.IPv6Any];

    private static readonly string[] LocalSchemes = ["unix://", "npipe://"];

    private IEnumerable<IPAddress> Addresses => Address is null ? Everywhere : [Address];

    /// <summary>The port without the address, as users write it: <c>8080/tcp</c>.</summary>
    public override string ToString() => $"{Number}/{Protocol}";

    /// <summary>Reads a port as the engine describes it; no address, or an empty one, means all.</summary>
    public static ListeningPort? TryRead(string? address, string? number, string protocol) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new ListeningPort(port, protocol, IPAddress.TryParse(address, out var parsed) ? parsed : null)
            : null;

    /// <summary>
    /// Whether only one of two programs can listen. A program on all IPv6 addresses may or may not listen on all IPv4 addresses,
    /// so it counts for its family only.
    /// </summary>
    public bool Excludes(ListeningPort other) =>
        IsSamePort(other) && Addresses.Any(mine => other.Addresses.Any(theirs => Meets(mine, theirs)));

    /// <summary>Whether both listen on the same address, or both on all.</summary>
    public bool HasAddressOf(ListeningPort other) => IsSamePort(other) && Addresses.Intersect(other.Addresses).Any();

    /// <summary>Whether it is the same port, on any address.</summary>
    public bool IsSamePort(ListeningPort other) =>
        Number == other.Number && Protocol.Equals(other.Protocol, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Lists the ports that programs and containers on this machine listen on; none when the engine publishes ports elsewhere.
    /// </summary>
    public static async Task<IReadOnlyList<ListeningPort>> ListAsync(Docker docker, CancellationToken cancellation)
    {
        if (!await IsEngineHereAsync(docker, cancellation))
        {
            return [];
        }

        var host = IPGlobalProperties.GetIPGlobalProperties();
        return
        [
            .. host.GetActiveTcpListeners().Select(listener => Of(listener, "tcp")),
            .. host.GetActiveUdpListeners().Select(listener => Of(listener, "udp")),
        ];
    }

    // A socket may be forwarded from another machine, or be mounted into a container with its own ports. Then the engine's host
    // has another name. Except on Linux, the name always differs, since the engine's host is a virtual machine.
    private static async Task<bool> IsEngineHereAsync(Docker docker, CancellationToken cancellation)
    {
        var endpoint = await docker.TryAsync(["context", "inspect", "--format", "{{.Endpoints.docker.Host}}"], cancellation);
        return endpoint.IsGood
            && LocalSchemes.Any(scheme => endpoint.Output.StartsWith(scheme, StringComparison.Ordinal))
            && (!OperatingSystem.IsLinux()
                || (await docker.TryAsync(["info", "--format", "{{.Name}}"], cancellation)).Output.Trim() == Dns.GetHostName());
    }

    private static ListeningPort Of(IPEndPoint listener, string protocol) =>
        new(listener.Port, protocol, listener.Address.IsIPv4MappedToIPv6 ? listener.Address.MapToIPv4() : listener.Address);

    private static bool Meets(IPAddress one, IPAddress other) =>
        one.AddressFamily == other.AddressFamily
        && (one.Equals(other) || Everywhere.Contains(one) || Everywhere.Contains(other));
}
