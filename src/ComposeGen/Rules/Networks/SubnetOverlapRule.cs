using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3005: the engine refuses a network whose subnet overlaps that of another one.</summary>
internal sealed class SubnetOverlapRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var subnets = topology.Networks
            .SelectMany(network => network.Definitions.SelectMany(definition => definition.Subnets.Select(subnet => (Network: network, Defined: subnet))))
            .Where(subnet => !subnet.Defined.Definition.IsOverlay);
        foreach (var (one, other) in Overlaps.Among(subnets, subnet => subnet.Defined.Subnet))
        {
            // Two projects may say the same of one network.
            if (one.Network != other.Network || one.Defined.Definition == other.Defined.Definition)
            {
                Report(one.Defined, other.Defined, topology, findings);
            }
        }
    }

    private static void Report(DefinedSubnet one, DefinedSubnet other, Topology topology, ProjectFindings findings)
    {
        var (first, later) = InOrder(one, other, topology) ? (one, other) : (other, one);
        var project = later.Definition.Project;
        var owner = first.Definition == later.Definition ? "the same network" : $"the network '{(first.Definition.Project == project ? "" : $"{first.Definition.Project.Name}/")}{first.Definition.Key}'";
        findings.Report(
            NetworkDiagnostics.SubnetsOverlap,
            project,
            later.Path,
            $"The subnet {later.Subnet} of the network '{later.Definition.Key}' overlaps {first.Subnet} of {owner}, and the engine refuses the second. Choose another block.",
            findings.Place(first.Definition.Project, first.Path, $"{first.Subnet} stands here"));
    }

    // As a reader meets them: by project, by network, by position.
    private static bool InOrder(DefinedSubnet one, DefinedSubnet other, Topology topology)
    {
        var (place, otherPlace) = (PlaceOf(one, topology), PlaceOf(other, topology));
        return place.CompareTo(otherPlace) <= 0;
    }

    private static (int Project, int Network, int Index) PlaceOf(DefinedSubnet subnet, Topology topology) =>
        (topology.Projects.TakeWhile(project => project != subnet.Definition.Project).Count(), subnet.Definition.Project.File.Networks.IndexOf(subnet.Definition.Key), subnet.Index);
}
