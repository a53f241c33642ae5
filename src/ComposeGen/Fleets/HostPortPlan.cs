using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Rules;

namespace ComposeGen.Fleets;

/// <summary>Finds host ports that two nodes publish: one machine has each of them once. Those of one node are found in its file.</summary>
internal static class HostPortPlan
{
    public static void Check(IEnumerable<NodeFile> nodes, FleetFindings findings)
    {
        var clashes = new HostPortClashes<(NodeFile Node, PublishedPort Port), FleetNode>(
            owner => owner.Port.Host, owner => owner.Node.Node);
        foreach (var clash in clashes.Among(nodes.SelectMany(PortsOf)))
        {
            var (((first, _), taken), ((second, file), port)) = (clash.First, clash.Second);
            findings.Report(FleetDiagnostics.HostPortTaken, second, file, port.Path, string.Create(CultureInfo.InvariantCulture, $"{first.Name}/{taken.Service} and {second.Name}/{port.Service} both publish the host port {clash.Port}/{port.Host.Protocol}. Leave the host port out, or write ${{NODE_INDEX}} into it."));
        }
    }

    private static IEnumerable<(NodeFile Node, PublishedPort Port)> PortsOf(NodeFile node) => ServiceSite.Of(node.File)
        .SelectMany(PublishedPort.Of)
        .Select(port => (node, port));
}
