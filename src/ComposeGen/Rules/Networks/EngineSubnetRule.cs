using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>
/// CG3006, CG3007: a subnet of one's own may be where the engine has its bridge already, or where it may put a network that
/// names none. Which of both networks then fails depends on the order in which they are created.
/// </summary>
internal sealed class EngineSubnetRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var drawing = topology.Networks.FirstOrDefault(network => network.DrawsFromPools);
        foreach (var definition in topology.Networks.SelectMany(network => network.Definitions).Where(definition => !definition.IsOverlay))
        {
            foreach (var subnet in definition.Subnets)
            {
                if (subnet.Subnet.Overlaps(EngineDefaults.Bridge))
                {
                    findings.Report(NetworkDiagnostics.SubnetOnEngineBridge, definition.Project, subnet.Path, $"The subnet {subnet.Subnet} of the network '{definition.Key}' overlaps {EngineDefaults.Bridge}, which the engine's own bridge has unless it is configured otherwise; the engine then refuses the network. Choose another block.");
                }
                else if (drawing is not null && EngineDefaults.Pools.Any(subnet.Subnet.Overlaps))
                {
                    findings.Report(NetworkDiagnostics.SubnetInEnginePools, definition.Project, subnet.Path, $"The subnet {subnet.Subnet} of the network '{definition.Key}' lies in the engine's own address pools, from which '{drawing.NameIn(definition.Project)}' may get the same block first. Choose one outside, such as 10.x, or give every network a subnet.");
                }
            }
        }
    }
}
