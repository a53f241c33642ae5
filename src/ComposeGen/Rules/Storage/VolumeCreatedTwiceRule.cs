using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3305: projects that create a volume of the same name write into each other's data.</summary>
internal sealed class VolumeCreatedTwiceRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var first = new Dictionary<string, (Project Project, ComposePath Path)>(StringComparer.Ordinal);
        foreach (var project in topology.Projects)
        {
            foreach (var (key, volume) in project.File.Volumes)
            {
                var path = ComposePath.Root.Child("volumes").Child(key);
                if (volume is not CreatedVolume { Name.Literal: { Length: > 0 } name }
                    || first.TryAdd(name, (project, path))
                    || first[name].Project == project)
                {
                    continue;
                }

                findings.Report(
                    NetworkDiagnostics.VolumeCreatedTwice,
                    project,
                    path,
                    $"The project '{first[name].Project.Name}' creates the volume '{name}', too, and both write into it. "
                        + "Give each project a volume with its own name, or write external: true here to share the data.",
                    findings.Place(first[name].Project, first[name].Path, "It is created here first"));
            }
        }
    }
}
