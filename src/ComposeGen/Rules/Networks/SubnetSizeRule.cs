using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3009: a subnet holds so many containers, less those addresses that are reserved.</summary>
internal sealed class SubnetSizeRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            foreach (var definition in network.Definitions.Where(definition => definition is { IsBridge: true, HasEngineAddresses: true, HasKnownAddresses: true }))
            {
                Check(network, definition, isIPv6: false, findings);
                Check(network, definition, isIPv6: true, findings);
            }
        }
    }

    private static void Check(TopologyNetwork network, NetworkDefinition definition, bool isIPv6, ProjectFindings findings)
    {
        var subnets = definition.Subnets.Where(subnet => subnet.Subnet.IsIPv6 == isIPv6).ToList();
        if (subnets.Count != 1)
        {
            return;
        }

        var containers = network.Endpoints.Sum(endpoint => (long)endpoint.Service.Containers);
        var places = Math.Max(0, subnets[0].Subnet.Usable - (subnets[0].Config.AuxAddresses?.Count ?? 0));
        if (containers > places)
        {
            findings.Report(NetworkDiagnostics.SubnetTooSmall, definition.Project, subnets[0].Path, string.Create(CultureInfo.InvariantCulture, $"The subnet {subnets[0].Subnet} of the network '{definition.Key}' has addresses for {places} {(places == 1 ? "container" : "containers")}, but {containers} are on it. Choose a larger block."));
        }
    }
}
