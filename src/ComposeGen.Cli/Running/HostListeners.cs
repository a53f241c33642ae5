using System.Net;
using System.Net.NetworkInformation;

namespace ComposeGen.Cli.Running;

/// <summary>The ports that programs of this machine listen on; those of containers among them.</summary>
internal static class HostListeners
{
    private static readonly string[] LocalSchemes = ["unix://", "npipe://"];

    /// <summary>Lists them when the engine publishes ports on this machine, and none otherwise.</summary>
    public static async Task<IReadOnlyList<HostPort>> LoadAsync(Docker docker, CancellationToken cancellation)
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

    private static HostPort Of(IPEndPoint listener, string protocol) => new(
        listener.Port,
        protocol,
        listener.Address.IsIPv4MappedToIPv6 ? listener.Address.MapToIPv4() : listener.Address);

    // A socket may be forwarded from another machine, or be mounted into a container, which has ports of its own: then the
    // engine's host has another name. On other systems than Linux, it always has one, since it is a virtual machine.
    private static async Task<bool> IsEngineHereAsync(Docker docker, CancellationToken cancellation)
    {
        var endpoint = await docker.RunAsync(["context", "inspect", "--format", "{{.Endpoints.docker.Host}}"], cancellation);
        if (!endpoint.IsGood || !LocalSchemes.Any(scheme => endpoint.Output.StartsWith(scheme, StringComparison.Ordinal)))
        {
            return false;
        }

        return !OperatingSystem.IsLinux()
            || (await docker.RunAsync(["info", "--format", "{{.Name}}"], cancellation)).Output.Trim() == Dns.GetHostName();
    }
}
