using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>The names that a node's services, volumes, configs and secrets have in the one file of the flat layout.</summary>
internal sealed class FlatNames(FleetNode node, ComposeFile file)
{
    private readonly ComposeFile _copy = file.Clone();

    public static string Of(FleetNode node, string name) => $"{node.Name}-{name}";

    /// <summary>The services, under their new names.</summary>
    public IEnumerable<(string Name, Service Service)> Services()
    {
        foreach (var (name, service) in _copy.Services)
        {
            Rename(service);
            yield return (Of(name), service);
        }
    }

    /// <summary>Adds the volumes, configs and secrets to a file. Those that exist already keep their names in the engine.</summary>
    public void AddTo(ComposeFile all)
    {
        foreach (var (key, volume) in _copy.Volumes)
        {
            if (volume is ExternalVolume)
            {
                volume.Name ??= key;
            }

            all.Volumes.TryAdd(Of(key), volume);
        }

        foreach (var (key, config) in _copy.Configs)
        {
            if (config is ExternalConfig)
            {
                config.Name ??= key;
            }

            all.Configs.TryAdd(Of(key), config);
        }

        foreach (var (key, secret) in _copy.Secrets)
        {
            if (secret is ExternalSecret)
            {
                secret.Name ??= key;
            }

            all.Secrets.TryAdd(Of(key), secret);
        }
    }

    private string Of(string name) => Of(node, name);

    private void Rename(Service service)
    {
        service.Networking = Networking(service);
        if (service.DependsOn is { } dependencies)
        {
            service.DependsOn = new OrderedDictionary<string, ServiceDependency>(dependencies.Select(dependency => KeyValuePair.Create(Of(dependency.Key), dependency.Value)), StringComparer.Ordinal);
        }

        RenameEach(service.Links, link => link.Value is { } to ? new ServiceLink(Of(to.Service), to.Alias ?? to.Service) : link);
        RenameEach(service.VolumesFrom, from => from.Value is { IsContainer: false } source ? ComposeValue<VolumesFrom>.Parse(Of(source.ToString())) : from);
        RenameEach(service.Volumes, Mount);
        RenameEach(service.Configs, config => Grant(config, "/"));
        RenameEach(service.Secrets, secret => Grant(secret, ""));
        RenameEach(service.Build?.Secrets, secret => Grant(secret, ""));
        (service.Pid, service.Ipc, service.Uts) = (Mode(service.Pid), Mode(service.Ipc), Mode(service.Uts));
        if (service.Extends is { File: null, Service: { } extended })
        {
            service.Extends.Service = ComposeText.FromRaw(Of(extended.Raw));
        }
    }

    // Only the names on shared networks are the node's alone; others have theirs on networks that no longer exist.
    private ServiceNetworking? Networking(Service service)
    {
        if (service.Networking is NetworkMode { Mode: var mode })
        {
            return new NetworkMode(Mode(mode)!);
        }

        var aliases = service.Attachments
            .Where(attachment => file.Networks.GetValueOrDefault(attachment.Key) is ExternalNetwork)
            .SelectMany(attachment => attachment.Value.Aliases ?? [])
            .Distinct()
            .ToList();
        return aliases.Count == 0 ? null : new NetworkAttachments { Networks = { [ComposeFile.DefaultNetwork] = new NetworkAttachment { Aliases = aliases } } };
    }

    private ComposeText? Mode(ComposeText? mode) => mode is not null && ContainerReference.ServiceOf(mode.Raw) is { } name
        ? ComposeText.FromRaw(ContainerReference.ServicePrefix + Of(name))
        : mode;

    private ShortOrLong<VolumeMount, ServiceMount> Mount(ShortOrLong<VolumeMount, ServiceMount> mount)
    {
        if (mount.Long is { } node)
        {
            node.Source = node is { Type.Literal: "volume", Source: { } source } ? ComposeText.FromRaw(Of(source.Raw)) : node.Source;
            return node;
        }

        return mount.Short is { Value.IsNamed: true } ? ComposeValue<VolumeMount>.Parse(ComposeText.FromRaw(Of(mount.Short.ToString()!))) : mount;
    }

    // Without a target, the file in the container has the name that is changed here.
    private FileGrant Grant(FileGrant grant, string folder)
    {
        if (grant.Source is { } source)
        {
            grant.Target ??= ComposeText.FromRaw($"{folder}{source.Raw}");
            grant.Source = ComposeText.FromRaw(Of(source.Raw));
        }

        return grant;
    }

    private static void RenameEach<T>(IList<T>? list, Func<T, T> renamed)
    {
        for (var index = 0; index < (list?.Count ?? 0); index++)
        {
            list![index] = renamed(list[index]);
        }
    }
}
