using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>A service's place on a network, for all of its containers.</summary>
public sealed class TopologyEndpoint
{
    // Upper and lower case are the same.
    private static readonly EqualityComparer<DnsName> DnsNames = EqualityComparer<DnsName>.Create(
        (one, other) => one!.Kind == other!.Kind && one.Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase),
        name => HashCode.Combine(name.Kind, name.Text.GetHashCode(StringComparison.OrdinalIgnoreCase)));

    internal TopologyEndpoint(TopologyService service, TopologyNetwork network, string? key, NetworkAttachment? attachment)
    {
        Service = service;
        Network = network;
        NetworkKey = key;
        Attachment = attachment;
        WrittenNames = !network.HasDns ? []
            : service.Project.IsStack ? StackNames.Of(service, attachment)
            : [.. NamesOf(service, key, attachment)];
    }

    /// <summary>The service.</summary>
    public TopologyService Service { get; }

    /// <summary>The network.</summary>
    public TopologyNetwork Network { get; }

    /// <summary>
    /// The names that the service has on the network, without those that depend on a variable. Of the names that Compose makes
    /// for containers, these are the first 1,023: a bridge holds no more containers.
    /// </summary>
    public IReadOnlyList<DnsName> Names => field ??=
    [
        .. WrittenNames,
        .. NumberedNames.Take(EngineDefaults.ContainersOnBridge).Select(name => new DnsName(name, DnsNameKind.Container)),
    ];

    /// <summary>The names without those that Compose makes for containers.</summary>
    internal List<DnsName> WrittenNames { get; }

    private IEnumerable<string> NumberedNames => Network.HasDns ? Service.NumberedNames : [];

    /// <summary>The network's key in the service's file; <see langword="null"/> for a network that only a mode names.</summary>
    internal string? NetworkKey { get; }

    /// <summary>The IPv4 address that the file gives the service; <see langword="null"/> when the engine chooses one.</summary>
    public string? FixedAddress => Attachment?.Ipv4Address?.ToString();

    internal NetworkAttachment? Attachment { get; }

    /// <summary>The path of the attachment in the file.</summary>
    internal ComposePath Path => Attachment is null ? Service.Path : Service.Path.Child("networks").Child(NetworkKey!);

    /// <summary>Whether the service has a name in a certain way.</summary>
    internal bool Has(string name, DnsNameKind kind) =>
        Places.ContainsKey(new DnsName(name, kind)) || (kind == DnsNameKind.Container && HasNumbered(NumberedName.Of(name)));

    /// <summary>Whether Compose gives a name to one of the service's containers.</summary>
    internal bool HasNumbered(NumberedName name) =>
        Network.HasDns
        && name.Start.Equals(Service.NumberedNamesStart, StringComparison.OrdinalIgnoreCase)
        && name.IsWithin(Service.Containers);

    /// <summary>The ways in which the service has a name.</summary>
    internal IEnumerable<DnsNameKind> KindsOf(string name) => Enum.GetValues<DnsNameKind>().Where(kind => Has(name, kind));

    /// <summary>Returns the place of a name in the file.</summary>
    internal ComposePath PathOf(string name, DnsNameKind kind) => kind switch
    {
        DnsNameKind.Alias => Path.Child("aliases").Child(Places[new DnsName(name, kind)]),
        DnsNameKind.Hostname => Service.Path.Child("hostname"),
        DnsNameKind.Container when Service.HasOwnContainerName => Service.Path.Child("container_name"),
        _ => Path,
    };

    /// <summary>The number of containers that have a name.</summary>
    internal int AddressesOf(string name)
    {
        if (Service.Project.IsStack)
        {
            return StackNames.AddressesOf(this, name);
        }

        return KindsOf(name).Select(kind => kind == DnsNameKind.Container ? 1 : Service.Containers).DefaultIfEmpty(0).Max();
    }

    // The path of each name. For aliases, only literals count.
    private Dictionary<DnsName, int> Places => field ??= FindPlaces();

    private Dictionary<DnsName, int> FindPlaces()
    {
        var places = new Dictionary<DnsName, int>(DnsNames);
        for (var index = 0; index < (Attachment?.Aliases?.Count ?? 0); index++)
        {
            if (Network.HasDns && Attachment!.Aliases![index].Literal is { } alias)
            {
                places.TryAdd(new DnsName(alias, DnsNameKind.Alias), index);
            }
        }

        foreach (var name in WrittenNames)
        {
            places.TryAdd(name, 0);
        }

        return places;
    }

    // On a network that is only named as a mode, Compose adds no names to those of the container.
    private static IEnumerable<DnsName> NamesOf(TopologyService service, string? key, NetworkAttachment? attachment)
    {
        foreach (var alias in attachment?.Aliases ?? [])
        {
            if (alias.Literal is { } text)
            {
                yield return new DnsName(text, DnsNameKind.Alias);
            }
        }

        var isConnectedLater = service.Project.ConnectsLater
            && key is not null
            && service.Project.File.Networks.GetValueOrDefault(key) is ExternalNetwork;
        if (!service.HasMode && !isConnectedLater)
        {
            yield return new DnsName(service.Name, DnsNameKind.Service);
        }

        if (service.Definition.Hostname?.Literal is { Length: > 0 } hostname)
        {
            yield return new DnsName(hostname, DnsNameKind.Hostname);
        }

        if (service.OwnContainerName is { } container)
        {
            yield return new DnsName(container, DnsNameKind.Container);
        }
    }
}
