using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>A reference of a service to another service.</summary>
/// <param name="Target">The other service.</param>
/// <param name="Path">The place.</param>
/// <param name="Verb">The relation, in messages.</param>
internal sealed record ServiceReference(string Target, ComposePath Path, string Verb)
{
    /// <summary>The verb of <c>depends_on</c>.</summary>
    public const string DependsOn = "depends on";

    /// <summary>Returns the services that must start before a service.</summary>
    public static IEnumerable<ServiceReference> Needed(ServiceSite site)
    {
        var (service, path) = (site.Service, site.Path);
        foreach (var dependency in service.DependsOn?.Keys ?? Enumerable.Empty<string>())
        {
            yield return new ServiceReference(dependency, path.Child("depends_on").Child(dependency), DependsOn);
        }

        foreach (var (value, place) in path.Child("links").Each(service.Links))
        {
            if (value.Value is { } link)
            {
                yield return new ServiceReference(link.Service, place, "links to");
            }
        }

        foreach (var (value, place) in path.Child("volumes_from").Each(service.VolumesFrom))
        {
            if (value.Value is { IsContainer: false } source)
            {
                yield return new ServiceReference(source.Name, place, "mounts the volumes of");
            }
        }

        foreach (var (key, mode, verb) in Modes(service))
        {
            if (mode?.Literal is { } literal && ContainerReference.ServiceOf(literal) is { } other)
            {
                yield return new ServiceReference(other, path.Child(key), verb);
            }
        }
    }

    private static IEnumerable<(string Key, ComposeText? Mode, string Verb)> Modes(Service service) =>
    [
        ("network_mode", (service.Networking as NetworkMode)?.Mode, "shares the network of"),
        ("pid", service.Pid, "shares the processes of"),
        ("ipc", service.Ipc, "shares the memory of"),
        ("uts", service.Uts, "shares the host name of"),
    ];
}

/// <summary>CG2006: services that wait for each other can never start.</summary>
internal sealed class CircleRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        var references = findings.Services.ToDictionary(
            site => site.Name,
            site => ServiceReference.Needed(site).ToList(),
            StringComparer.Ordinal);
        Search(references, findings);
    }

    // Follows each reference once, without recursion, because a chain may be as long as the file.
    private static void Search(Dictionary<string, List<ServiceReference>> references, FileFindings findings)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in references.Keys)
        {
            var way = new List<string>();
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            var open = new Stack<IEnumerator<ServiceReference>>();
            Enter(start);
            while (open.TryPeek(out var next))
            {
                if (!next.MoveNext())
                {
                    open.Pop();
                    places.Remove(way[^1]);
                    way.RemoveAt(way.Count - 1);
                }
                else if (places.TryGetValue(next.Current.Target, out var first))
                {
                    Report(next.Current, [.. way.Skip(first)], findings);
                }
                else
                {
                    Enter(next.Current.Target);
                }
            }

            void Enter(string service)
            {
                if (references.TryGetValue(service, out var needed) && done.Add(service))
                {
                    places.Add(service, way.Count);
                    way.Add(service);
                    open.Push(needed.GetEnumerator());
                }
            }
        }
    }

    private static void Report(ServiceReference closing, IReadOnlyList<string> circle, FileFindings findings) => findings.Report(
        FileDiagnostics.Circle,
        closing.Path,
        circle.Count == 1
            ? $"The service '{circle[0]}' {closing.Verb} itself. Remove the reference."
            : Circle.Describe("services wait for", circle));
}

/// <summary>CG2054: a service refers to an inactive service, which Compose v2 refuses.</summary>
internal sealed class InactiveServiceRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var project in topology.Projects.Where(project => !project.IsStack && HasProfiles(project.File)))
        {
            Check(project, findings);
        }
    }

    private static bool HasProfiles(ComposeFile file) => file.Services.Values.Any(service => service.Profiles is { Count: > 0 });

    private static void Check(Project project, ProjectFindings findings)
    {
        var services = ComposePath.Root.Child("services");
        foreach (var (name, service) in project.File.Services)
        {
            if (service.Verbatim is not null || !project.IsActive(service))
            {
                continue;
            }

            foreach (var reference in ServiceReference.Needed(new ServiceSite(project.File, name, service, services.Child(name))))
            {
                if (project.File.Services.GetValueOrDefault(reference.Target) is { } target
                    && !project.IsActive(target)
                    && IsRequired(service, reference))
                {
                    var profiles = string.Join(", ", target.Profiles!.Select(profile => $"'{profile.Raw}'"));
                    findings.Report(FileDiagnostics.InactiveService, project, reference.Path,
                        $"The service '{name}' {reference.Verb} '{reference.Target}', which does not start: "
                        + $"its profile {profiles} is not active. Activate it, give '{name}' the same profile, or add "
                        + "'required: false' to the dependency.");
                }
            }
        }
    }

    // Only dependencies can be optional.
    private static bool IsRequired(Service service, ServiceReference reference) =>
        reference.Verb != ServiceReference.DependsOn || service.DependsOn![reference.Target].Required?.Value != false;
}
