using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>CG2013 and CG2014: settings that network_mode excludes or makes useless.</summary>
internal sealed class NetworkModeRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.NetworkMode is not { } mode)
        {
            return;
        }

        var isShared = ContainerReference.IsReference(mode);
        var isHostWithLinks = mode == EngineNetworkName.Host && site.Service.Links is { Count: > 0 };
        foreach (var key in isShared ? SharedSettings(site.Service) : isHostWithLinks ? ["links"] : [])
        {
            var remedy = isShared ? $"Move {key} to the container whose network this is, or remove it." : "Remove it.";
            findings.Report(FileDiagnostics.ExcludedByNetworkMode, site.Path.Child(key),
                $"The service '{site.Name}' has network_mode {mode}, with which the engine refuses {key}. {remedy}");
        }

        if (mode is EngineNetworkName.Host or EngineNetworkName.None && site.Service.Ports is { Count: > 0 })
        {
            var reason = mode == EngineNetworkName.Host
                ? ": its ports are those of the host, and docker-compose 1.29 refuses to start it" : "";
            findings.Report(FileDiagnostics.PortsWithoutNetwork, site.Path.Child("ports"),
                $"The service '{site.Name}' has network_mode {mode}, so no port is published{reason}. "
                    + "Remove ports or network_mode.");
        }
    }

    // Only the container whose network is shared can have these.
    private static IEnumerable<string> SharedSettings(Service service) => new (string Key, bool IsSet)[]
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
