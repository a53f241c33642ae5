using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3304: of the projects that share a network one creates and removes it; to the others it is external.</summary>
internal sealed class NetworkCreatedTwiceRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            if (network.Definitions.FirstOrDefault(definition => definition.IsCreated) is { } first)
            {
                foreach (var later in network.Definitions.Where(definition => definition.IsCreated && definition.Project != first.Project))
                {
                    findings.Report(
                        NetworkDiagnostics.NetworkCreatedTwice,
                        later.Project,
                        later.Path,
                        $"The network '{network}' is created by the project '{first.Project.Name}' already; whichever goes first takes it from the other. Write external: true here.",
                        findings.Place(first.Project, first.Path, "It is created here first"));
                }
            }
        }
    }
}
