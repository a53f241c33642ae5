using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>One compose file for all nodes, with one network that everything is on.</summary>
internal sealed class FlatLayout : ProjectLayout
{
    private readonly FleetNode _all;

    public FlatLayout(Fleet fleet)
        : base(fleet)
    {
        _all = new FleetNode(fleet.Name, fleet.Name, fleet.Name, 1) { Folder = "" };
        Kinds = [new NodeKind(fleet.Name, 1, IsReplicated: false, _ => new ComposeFile(), new NodeKindBuilder())];
    }

    public override IReadOnlyList<NodeKind> Kinds { get; }

    public override bool KeepsNodesApart => false;

    public override string FolderOf(NodeKind kind, FleetNode node) => "";

    public override IReadOnlyList<SharedNetworkDemand> SharedNetworks(IReadOnlyList<SharedNetworkDemand> demands) => [];

    protected override IReadOnlyList<FleetProject> Finish(IReadOnlyList<FleetProject> projects, FleetFindings findings) =>
        [.. projects.Select(project => project with { Node = null })];

    public override string NameOf(FleetNode node) => Fleet.Name;

    public override (string Project, string Service) PlaceOf(ServicePlace place) =>
        (NameOf(place.Node), FlatNames.Of(place.Node, place.Service));

    protected override string? EnvironmentOf(FleetProject project) => Environments().FirstOrDefault().Text;

    public override IReadOnlyList<NodeFile> Arrange(IReadOnlyList<NodeFile> nodes, FleetFindings findings)
    {
        var all = new ComposeFile { Format = nodes.Count == 0 ? default : nodes[0].File.Format };
        foreach (var (node, file) in nodes)
        {
            Report(node, file, findings);
            var (names, labels) = (new FlatNames(node, file), new FleetLabels(Fleet, node));
            foreach (var (name, service) in names.Services())
            {
                labels.AddTo(service);
                if (!all.Services.TryAdd(name, service))
                {
                    var message = $"Two services of the flat layout would be called '{name}'. Rename a node or a service.";
                    findings.Report(FleetDiagnostics.LayoutCannotSay, node, file, ComposePath.Root.Child("services"), message);
                }
            }

            names.AddTo(all);
        }

        CheckEnvironments(findings);
        if (Fleet.IsForSwarm)
        {
            all.Networks[ComposeFile.DefaultNetwork] = new CreatedNetwork { Driver = NetworkDriver.Overlay };
        }

        return [new NodeFile(_all, all)];
    }

    private IEnumerable<(string Kind, string Text)> Environments() =>
        from kind in Fleet.Kinds
        let text = kind.Details.EnvironmentIn("")
        where text is not null
        select (kind.Name, text);

    private void CheckEnvironments(FleetFindings findings)
    {
        if (Environments().DistinctBy(each => each.Text, StringComparer.Ordinal).Take(2).ToList() is [var first, var other])
        {
            findings.Report(
                FleetDiagnostics.LayoutCannotSay,
                ComposePath.Root.Child("nodes").Child(other.Kind).Child("file"),
                "The flat layout makes one project of all nodes, which reads one .env, "
                + $"but the .env beside the file of '{first.Kind}' differs from that of '{other.Kind}'. "
                + "Make them equal, or choose another layout.");
        }
    }

    private static void Report(FleetNode node, ComposeFile file, FleetFindings findings)
    {
        foreach (var (name, service) in file.Services)
        {
            foreach (var (network, address) in FixedAddresses.Of(service))
            {
                var path = ComposePath.Root.Child("services").Child(name).Child("networks").Child(network).Child(address);
                var message = $"The flat layout has no network '{network}', so '{name}' cannot have a fixed address there. "
                    + "Leave it out, or choose another layout.";
                findings.Report(FleetDiagnostics.LayoutCannotSay, node, file, path, message);
            }
        }

        string[] include = file.Include?.Count > 0 ? ["include"] : [];
        string[] models = file.Models.Count > 0 ? ["models"] : [];
        foreach (var key in include.Concat(models))
        {
            var message = $"The flat layout makes one file of all nodes, and cannot put '{key}' together. Choose another layout.";
            findings.Report(FleetDiagnostics.LayoutCannotSay, node, file, ComposePath.Root.Child(key), message);
        }
    }
}

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

    /// <summary>
    /// Adds the volumes, configs and secrets to a file. Those that exist already keep their names in the engine.
    /// </summary>
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
            service.DependsOn = new OrderedDictionary<string, ServiceDependency>(
                dependencies.Select(dependency => KeyValuePair.Create(Of(dependency.Key), dependency.Value)),
                StringComparer.Ordinal);
        }

        RenameEach(service.Links, link => link.Value is { } to ? new ServiceLink(Of(to.Service), to.Alias ?? to.Service) : link);
        RenameEach(
            service.VolumesFrom,
            from => from.Value is { IsContainer: false } source ? ComposeValue<VolumesFrom>.Parse(Of(source.ToString())) : from);
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
        return aliases.Count == 0 ? null : new NetworkAttachments
        {
            Networks = { [ComposeFile.DefaultNetwork] = new NetworkAttachment { Aliases = aliases } },
        };
    }

    private ComposeText? Mode(ComposeText? mode) => mode is not null && ContainerReference.ServiceOf(mode.Raw) is { } name
        ? ComposeText.FromRaw(ContainerReference.ServicePrefix + Of(name))
        : mode;

    private ShortOrLong<VolumeMount, ServiceMount> Mount(ShortOrLong<VolumeMount, ServiceMount> mount)
    {
        if (mount.Long is { } node)
        {
            node.Source = node is { Type.Literal: "volume", Source: { } source }
                ? ComposeText.FromRaw(Of(source.Raw))
                : node.Source;
            return node;
        }

        return mount.Short is { Value.IsNamed: true }
            ? ComposeValue<VolumeMount>.Parse(ComposeText.FromRaw(Of(mount.Short.ToString()!)))
            : mount;
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
