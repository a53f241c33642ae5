using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Diagnostics.Rules;

namespace ComposeGen.Fleets;

/// <summary>Finds host ports that two nodes publish: one machine has each of them once. Those of one node are found in its file.</summary>
internal static class HostPortPlan
{
    public static void Check(IReadOnlyList<NodeFile> nodes, FleetFindings findings)
    {
        var claims = new HostPortClaims<(FleetNode Node, string Service)>();
        foreach (var node in nodes)
        {
            foreach (var (name, service) in node.File.Services)
            {
                var (owner, ports) = ((node.Node, Service: name), ComposePath.Root.Child("services").Child(name).Child("ports"));
                for (var index = 0; index < (service.Ports?.Count ?? 0); index++)
                {
                    if (claims.Claim(service.Ports![index], owner, other => other.Node != node.Node) is { } clash)
                    {
                        findings.Report(FleetDiagnostics.HostPortTaken, node.Node, node.File, ports.Child(index), string.Create(CultureInfo.InvariantCulture, $"{clash.Owner.Node.Name}/{clash.Owner.Service} and {node.Node.Name}/{name} both publish the host port {clash.Port}/{clash.Protocol}. Leave the host port out, or write ${{NODE_INDEX}} into it."));
                    }
                }
            }
        }
    }
}
