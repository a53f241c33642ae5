using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Diagnostics.Rules;

namespace ComposeGen.Fleets;

/// <summary>Finds host ports that two nodes publish: one machine has each of them once. Those of one node are found in its file.</summary>
internal static class HostPortPlan
{
    public static void Check(IReadOnlyList<FleetProject> projects, FleetFindings findings)
    {
        var claims = new HostPortClaims<(FleetNode Node, string Service)>();
        foreach (var project in projects)
        {
            foreach (var (name, service) in project.File.Services)
            {
                var (owner, ports) = ((project.Node, Service: name), ComposePath.Root.Child("services").Child(name).Child("ports"));
                for (var index = 0; index < (service.Ports?.Count ?? 0); index++)
                {
                    if (claims.Claim(service.Ports![index], owner, other => other.Node != project.Node) is { } clash)
                    {
                        findings.Report(FleetDiagnostics.HostPortTaken, project.Node, project.File, ports.Child(index), string.Create(CultureInfo.InvariantCulture, $"{clash.Owner.Node.Name}/{clash.Owner.Service} and {project.Node.Name}/{name} both publish the host port {clash.Port}/{clash.Protocol}. Leave the host port out, or write ${{NODE_INDEX}} into it."));
                    }
                }
            }
        }
    }
}
