using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3301: a port of the host is published twice in one file.</summary>
internal sealed class HostPortRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        // Services with different profiles are alternatives, unless both profiles are active.
        var ports = findings.Services
            .Select(site => (Site: site, Profiles: findings.ProfilesOf(site.Service)))
            .SelectMany(each => HostPortLine.Of(each.Site).Select(port => (Port: port, each.Profiles)));
        var clashes = new HostPortClashes<(HostPortLine Port, IReadOnlySet<string> Profiles), ComposeFile>(
            owner => owner.Port.Host, _ => file, owner => owner.Profiles);
        foreach (var clash in clashes.Among(ports))
        {
            Report(clash.First.Port, clash.Second.Port, findings);
        }
    }

    private static void Report(HostPortLine first, HostPortLine second, FileFindings findings)
    {
        var other = first.Service == second.Service
            ? "already does so in another line"
            : $"'{first.Service}' publishes {first.Host}";
        findings.Report(NetworkDiagnostics.HostPortTaken, second.Path,
            $"The service '{second.Service}' publishes {second.Host}, but {other}. Publish another port of the host.",
            first.Service == second.Service && first.Host == second.Host ? FileFixes.Remove("Remove the repeated port.") : null,
            findings.Related(first.Path, "published here first"));
    }
}

/// <summary>CG2020: several containers cannot publish the same port of the host.</summary>
internal sealed class ScaledPortRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.Scale is not (> 1 and var count) || site.NetworkMode is not null)
        {
            return;
        }

        foreach (var port in HostPortLine.Of(site).Where(port => port.Host.Containers < count))
        {
            var most = port.Host.Containers == 1 ? "one" : $"{port.Host.Containers}";
            findings.Report(FileDiagnostics.ScaledHostPort, port.Path,
                $"The service '{site.Name}' has {count} containers, but only {most} of them can publish {port.Host}. "
                + $"Publish a range of {count} ports, or omit the host port.");
        }
    }
}

/// <summary>CG3301: a port of the host is published by two projects.</summary>
internal sealed class HostPortTakenRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        if (topology.Projects.Count < 2)
        {
            return;
        }

        var ports =
            from service in topology.Services
            let site = new ServiceSite(service.Project.File, service.Name, service.Definition, service.Path)
            from port in HostPortLine.Of(site)
            select (Service: service, Port: port);
        var clashes = new HostPortClashes<(TopologyService Service, HostPortLine Port), Project>(
            owner => owner.Port.Host, owner => owner.Service.Project);
        foreach (var clash in clashes.Among(ports))
        {
            Report(clash, findings);
        }
    }

    private static void Report(HostPortClash<(TopologyService Service, HostPortLine Port)> clash, ProjectFindings findings)
    {
        var (first, second) = (clash.First, clash.Second);
        var port = string.Create(CultureInfo.InvariantCulture, $"{clash.Port}/{second.Port.Host.Protocol}");
        findings.Report(NetworkDiagnostics.HostPortTaken, second.Service.Project, second.Port.Path,
            $"'{second.Service}' publishes the host port {port}, which '{first.Service}' already publishes. Choose another, "
                + "or let the engine choose.",
            findings.Place(first.Service.Project, first.Port.Path, $"{port} is published here first"));
    }
}
