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
            .Where(subnet => !subnet.Defined.Definition.IsOverlay || subnet.Defined.Definition.Project.IsStack);
        var order = topology.Projects.Index().ToDictionary(each => each.Item, each => each.Index);
        foreach (var (one, other) in Overlaps.Among(subnets, subnet => subnet.Defined.Subnet))
        {
            // Two projects may say the same of one network.
            if (one.Network != other.Network || one.Defined.Definition == other.Defined.Definition)
            {
                Report(one.Defined, other.Defined, order, findings);
            }
        }
    }

    private static void Report(
        DefinedSubnet one, DefinedSubnet other, Dictionary<Project, int> order, ProjectFindings findings)
    {
        var (first, later) = PlaceOf(one, order).CompareTo(PlaceOf(other, order)) <= 0 ? (one, other) : (other, one);
        var project = later.Definition.Project;
        var owner = first.Definition == later.Definition ? "the same network" : $"the network '{(first.Definition.Project == project ? "" : $"{first.Definition.Project.Name}/")}{first.Definition.Key}'";
        findings.Report(
            NetworkDiagnostics.SubnetsOverlap,
            project,
            later.Path,
            $"The subnet {later.Subnet} of the network '{later.Definition.Key}' overlaps {first.Subnet} of {owner}, and the engine refuses the second. Choose another block.",
            findings.Place(first.Definition.Project, first.Path, $"{first.Subnet} stands here"));
    }

    // As a reader meets them: by project, by network, by position. What was planned is nobody's mistake.
    private static (bool IsWritten, int Project, int Network, int Index) PlaceOf(DefinedSubnet subnet, Dictionary<Project, int> order) =>
        (!subnet.IsPlanned, order[subnet.Definition.Project], subnet.Definition.Project.File.Networks.IndexOf(subnet.Definition.Key), subnet.Index);
}
