using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>A place where a service names another one.</summary>
/// <param name="Target">The other service.</param>
/// <param name="Path">The place.</param>
/// <param name="Verb">What the service does with the other one, in messages.</param>
internal sealed record ServiceReference(string Target, ComposePath Path, string Verb)
{
    /// <summary>What a service does that depends on the other one.</summary>
    public const string DependsOn = "depends on";

    /// <summary>What has to start before a service.</summary>
    public static IEnumerable<ServiceReference> Needed(ServiceSite site)
    {
        var (service, path) = (site.Service, site.Path);
        foreach (var dependency in service.DependsOn?.Keys ?? Enumerable.Empty<string>())
        {
            yield return new ServiceReference(dependency, path.Child("depends_on").Child(dependency), DependsOn);
        }

        for (var index = 0; index < (service.Links?.Count ?? 0); index++)
        {
            if (service.Links![index].Value is { } link)
            {
                yield return new ServiceReference(link.Service, path.Child("links").Child(index), "links to");
            }
        }

        for (var index = 0; index < (service.VolumesFrom?.Count ?? 0); index++)
        {
            if (service.VolumesFrom![index].Value is { IsContainer: false } source)
            {
                yield return new ServiceReference(source.Name, path.Child("volumes_from").Child(index), "mounts the volumes of");
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
