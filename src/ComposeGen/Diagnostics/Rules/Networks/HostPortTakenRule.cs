using System.Globalization;
using ComposeGen.Topologies;

namespace ComposeGen.Diagnostics.Rules;

/// <summary>CG3301: one machine has each host port once. What one file publishes twice is another rule's.</summary>
internal sealed class HostPortTakenRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        if (topology.Projects.Count < 2)
        {
            return;
        }

        var claims = new HostPortClaims<(TopologyService Service, ComposePath Path)>();
        foreach (var service in topology.Services)
        {
            var ports = service.Path.Child("ports");
            for (var index = 0; index < (service.Definition.Ports?.Count ?? 0); index++)
            {
                var owner = (Service: service, Path: ports.Child(index));
                if (claims.Claim(service.Definition.Ports![index], owner, other => other.Service.Project != service.Project) is { } clash)
                {
                    Report(clash, owner, findings);
                }
            }
        }
    }

    private static void Report(HostPortClash<(TopologyService Service, ComposePath Path)> clash, (TopologyService Service, ComposePath Path) owner, ProjectFindings findings)
    {
        var (project, first) = (owner.Service.Project, clash.Owner);
        findings.Report(
            NetworkDiagnostics.HostPortTaken,
            project,
            owner.Path,
            string.Create(CultureInfo.InvariantCulture, $"'{owner.Service.Name}' publishes the host port {clash.Port}/{clash.Protocol}, which '{first.Service.NameIn(project)}' publishes already. Choose another, or leave it to the engine."),
            findings.Place(first.Service.Project, first.Path, string.Create(CultureInfo.InvariantCulture, $"{clash.Port}/{clash.Protocol} is claimed here first")));
    }
}
