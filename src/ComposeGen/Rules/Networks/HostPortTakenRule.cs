using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3301: one machine has each host port once. What one file publishes twice is another rule's.</summary>
internal sealed class HostPortTakenRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        if (topology.Projects.Count < 2)
        {
            return;
        }

        var ports = topology.Services.SelectMany(service =>
            PublishedPort.Of(new ServiceSite(service.Project.File, service.Name, service.Definition, service.Path)).Select(port => (Service: service, Port: port)));
        var clashes = new HostPortClashes<(TopologyService Service, PublishedPort Port), Project>(
            owner => owner.Port.Host, owner => owner.Service.Project);
        foreach (var clash in clashes.Among(ports))
        {
            Report(clash, findings);
        }
    }

    private static void Report(HostPortClash<(TopologyService Service, PublishedPort Port)> clash, ProjectFindings findings)
    {
        var (first, second) = (clash.First, clash.Second);
        var port = string.Create(CultureInfo.InvariantCulture, $"{clash.Port}/{second.Port.Host.Protocol}");
        findings.Report(
            NetworkDiagnostics.HostPortTaken,
            second.Service.Project,
            second.Port.Path,
            $"'{second.Service}' publishes the host port {port}, which '{first.Service}' publishes already. Choose another, or leave it to the engine.",
            findings.Place(first.Service.Project, first.Port.Path, $"{port} is claimed here first"));
    }
}
