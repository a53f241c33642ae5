using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>A service depends on another service of its project, links to it, or uses its address, and so needs to reach
/// it.</summary>
/// <param name="From">The dependent service.</param>
/// <param name="To">The service that is wanted.</param>
/// <param name="Path">The place in the file.</param>
/// <param name="Verb">The relation in messages: "depends on", "links to" or "uses the address of".</param>
internal sealed record Dependency(TopologyService From, TopologyService To, ComposePath Path, string Verb)
{
    private const string Link = "links to";

    /// <summary>Whether the service links to the other one, which also gives it a name.</summary>
    public bool IsLink => Verb == Link;

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
                yield return new Dependency(service, target, service.Path.Child("depends_on").Child(name), "depends on");
            }
        }

        for (var index = 0; index < (service.Definition.Links?.Count ?? 0); index++)
        {
            if (service.Definition.Links![index].Value is { } link && Wanted(service, link.Service, topology) is { } target)
            {
                yield return new Dependency(service, target, service.Path.Child("links").Child(index), Link);
            }
        }

        foreach (var (name, path) in Addresses(service).DistinctBy(address => address.Service, StringComparer.Ordinal))
        {
            if (service.Definition.DependsOn?.ContainsKey(name) != true && Wanted(service, name, topology) is { } target)
            {
                yield return new Dependency(service, target, path, "uses the address of");
            }
        }
    }

    // The addresses that were built from services of the file. A loaded text has only names.
    private static IEnumerable<(string Service, ComposePath Path)> Addresses(TopologyService service)
    {
        var variables = service.Path.Child("environment");
        foreach (var (variable, value) in service.Definition.Environment ?? [])
        {
            foreach (var name in value?.Services ?? [])
            {
                yield return (name, variables.Child(variable));
            }
        }

        foreach (var text in service.Definition.Command ?? [])
        {
            foreach (var name in text.Services)
            {
                yield return (name, service.Path.Child("command"));
            }
        }

        foreach (var text in service.Definition.Entrypoint ?? [])
        {
            foreach (var name in text.Services)
            {
                yield return (name, service.Path.Child("entrypoint"));
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
