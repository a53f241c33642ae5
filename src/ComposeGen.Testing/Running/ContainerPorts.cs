using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ComposeGen.Testing.Running;

/// <summary>The ports on which programs in containers listen, and the host ports that lead there.</summary>
internal static class ContainerPorts
{
    private const string Listening = "0A";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether a program in a container accepts TCP connections from others. The kernel lists them in a file; where the image has
    /// no program to read it, a connection is tried.
    /// </summary>
    public static async Task<bool> ListensAsync(
        Docker docker, EngineContainer container, int port, CancellationToken cancellation)
    {
        var table = await docker.TryAsync(["exec", container.Id, "cat", "/proc/net/tcp", "/proc/net/tcp6"], cancellation);
        return table.Output.Length > 0
            ? table.Lines.Any(line => IsListening(line, port))
            : await AcceptsAsync(container, port, cancellation);
    }

    /// <summary>Returns the address and port of the host that lead to a port of a container; IPv4 first.</summary>
    public static IPEndPoint? OnHost(EngineContainer container, int port, string protocol)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{port}/{protocol}");
        var bindings = container.NetworkSettings.Ports?.GetValueOrDefault(key) ?? [];
        var found = bindings
            .Select(binding => ListeningPort.TryRead(binding.HostIp, binding.HostPort, protocol))
            .OfType<ListeningPort>()
            .OrderBy(binding => binding.Address?.AddressFamily == AddressFamily.InterNetworkV6)
            .FirstOrDefault();
        return found is null ? null : new IPEndPoint(Reachable(found.Address), found.Number);
    }

    // An engine on another machine publishes ports there.
    private static IPAddress Reachable(IPAddress? address)
    {
        if (address is not null && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any))
        {
            return address;
        }

        return Uri.TryCreate(Environment.GetEnvironmentVariable("DOCKER_HOST"), UriKind.Absolute, out var engine)
            && engine.Scheme is "tcp" or "http" or "https" or "ssh"
            ? Dns.GetHostAddresses(engine.Host)[0]
            : IPAddress.Loopback;
    }

    // A line is a number, the local address and port, the remote ones, and the state, in hexadecimal digits.
    private static bool IsListening(string line, int port) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var local, _, Listening, ..]
        && local.Split(':') is [var address, var number]
        && !IsLoopback(address)
        && int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture) == port;

    // The bytes of an IPv4 address, and of each quarter of an IPv6 address, are in reverse order.
    private static bool IsLoopback(string address) =>
        (address.Length == 8 && address.EndsWith("7F", StringComparison.Ordinal))
        || address == "00000000000000000000000001000000";

    private static async Task<bool> AcceptsAsync(EngineContainer container, int port, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        foreach (var network in container.Networks)
        {
            if (IPAddress.TryParse(container.On(network)!.IPAddress, out var address)
                && await AcceptsAsync(address, port, limit.Token))
            {
                return true;
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return false;
    }

    private static async Task<bool> AcceptsAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        using var client = new TcpClient(address.AddressFamily);
        try
        {
            await client.ConnectAsync(address, port, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
