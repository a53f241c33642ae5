using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>A service depends on another service of its project, or links to it, and so needs to reach it.</summary>
/// <param name="From">The dependent service.</param>
/// <param name="To">The service that is wanted.</param>
/// <param name="Path">The place in the file.</param>
/// <param name="IsLink">Whether it links; it depends otherwise.</param>
internal sealed record Dependency(TopologyService From, TopologyService To, ComposePath Path, bool IsLink)
{
    /// <summary>The finding for a pair without a common network.</summary>
    public DiagnosticDescriptor Unreachable =>
        IsLink ? NetworkDiagnostics.LinkUnreachable : NetworkDiagnostics.DependencyUnreachable;

    /// <summary>Returns the dependencies and links of a service, in the order of the file.</summary>
    public static IEnumerable<Dependency> Of(TopologyService service, Topology topology)
    {
        if (!service.IsWhole)
        {
            yield break;
        }

        foreach (var (name, dependency) in service.Definition.DependsOn ?? [])
        {
            // A service that waits for a job to end does not connect to it.
            if (dependency.Condition?.Value != DependencyCondition.ServiceCompletedSuccessfully
                && Wanted(service, name, topology) is { } target)
            {
                yield return new Dependency(service, target, service.Path.Child("depends_on").Child(name), IsLink: false);
            }
        }

        for (var index = 0; index < (service.Definition.Links?.Count ?? 0); index++)
        {
            if (service.Definition.Links![index].Value is { } link && Wanted(service, link.Service, topology) is { } target)
            {
                yield return new Dependency(service, target, service.Path.Child("links").Child(index), IsLink: true);
            }
        }
    }

    // A network mode is an explicit choice, so an unreachable dependency is probably intended.
    private static TopologyService? Wanted(TopologyService service, string name, Topology topology) =>
        service.Stack is not null
        && topology.Find(service.Project, name) is { IsWhole: true, Stack: not null } target
        && target != service
            ? target
            : null;
}
