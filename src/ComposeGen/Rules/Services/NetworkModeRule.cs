using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>CG2013 and CG2014: what a container cannot have, or has for nothing, when its network is not its own.</summary>
internal sealed class NetworkModeRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.NetworkMode is not { } mode)
        {
            return;
        }

        var isShared = ContainerReference.IsReference(mode);
        foreach (var key in isShared ? OfTheOther(site.Service) : mode == EngineNetworkName.Host && site.Service.Links is { Count: > 0 } ? ["links"] : [])
        {
            findings.Report(
                FileDiagnostics.ExcludedByNetworkMode,
                site.Path.Child(key),
                $"The service '{site.Name}' has network_mode {mode}, with which the engine refuses {key}. {(isShared ? $"Move {key} to the container whose network it is, or remove it." : "Remove it.")}");
        }

        if (mode is EngineNetworkName.Host or EngineNetworkName.None && site.Service.Ports is { Count: > 0 })
        {
            findings.Report(
                FileDiagnostics.PortsWithoutNetwork,
                site.Path.Child("ports"),
                $"The service '{site.Name}' has network_mode {mode}, so no port is published{(mode == EngineNetworkName.Host ? ": its ports are the host's already, and docker-compose 1.29 refuses to start it" : "")}. Remove ports, or network_mode.");
        }
    }

    // They belong to the container whose network it is.
    private static IEnumerable<string> OfTheOther(Service service) => new (string Key, bool IsSet)[]
    {
        ("ports", service.Ports is { Count: > 0 }),
        ("expose", service.Expose is { Count: > 0 }),
        ("links", service.Links is { Count: > 0 }),
        ("hostname", service.Hostname is not null),
        ("mac_address", service.MacAddress is not null),
        ("dns", service.Dns is { Count: > 0 }),
        ("extra_hosts", service.ExtraHosts is { Count: > 0 }),
    }.Where(setting => setting.IsSet).Select(setting => setting.Key);
}
