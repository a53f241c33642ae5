using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>A service's place on a network, for all of its containers.</summary>
public sealed class TopologyEndpoint
{
    internal TopologyEndpoint(TopologyService service, TopologyNetwork network, string? key, NetworkAttachment? attachment)
    {
        Service = service;
        Network = network;
        Key = key;
        Attachment = attachment;
        Names = !network.HasDns ? [] : service.Project.IsStack ? [.. StackNames.Of(service, attachment)] : [.. NamesOf(service, key, attachment)];
    }

    /// <summary>The service.</summary>
    public TopologyService Service { get; }

    /// <summary>The network.</summary>
    public TopologyNetwork Network { get; }

    /// <summary>The names that the service has on the network; a name that depends on a variable is none of them.</summary>
    public IReadOnlyList<DnsName> Names { get; }

    /// <summary>The network's key in the service's file; <see langword="null"/> for a network that only a mode names.</summary>
    internal string? Key { get; }

    internal NetworkAttachment? Attachment { get; }

    /// <summary>Where the file puts the service on the network.</summary>
    internal ComposePath Path => Attachment is null ? Service.Path : Service.Path.Child("networks").Child(Key!);

    /// <summary>Whether the service has a name in a certain way.</summary>
    internal bool Has(string name, DnsNameKind kind) =>
        Names.Any(own => own.Kind == kind && own.Text.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the file says a name.</summary>
    internal ComposePath PathOf(string name, DnsNameKind kind) => kind switch
    {
        DnsNameKind.Alias => Path.Child("aliases").Child(Attachment!.Aliases!.TakeWhile(alias => !name.Equals(alias.Literal, StringComparison.OrdinalIgnoreCase)).Count()),
        DnsNameKind.Hostname => Service.Path.Child("hostname"),
        DnsNameKind.Container when Service.HasOwnContainerName => Service.Path.Child("container_name"),
        _ => Path,
    };

    /// <summary>How many containers answer to a name.</summary>
    internal int AddressesOf(string name)
    {
        if (Service.Project.IsStack)
        {
            return StackNames.AddressesOf(this, name);
        }

        var addresses = 0;
        foreach (var own in Names)
        {
            if (own.Text.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                addresses = Math.Max(addresses, own.Kind == DnsNameKind.Container ? 1 : Service.Containers);
            }
        }

        return addresses;
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

        var isConnectedLater = service.Project.ConnectsLater && key is not null && service.Project.File.Networks.GetValueOrDefault(key) is ExternalNetwork;
        if (!service.HasMode && !isConnectedLater)
        {
            yield return new DnsName(service.Name, DnsNameKind.Service);
        }

        if (service.Definition.Hostname?.Literal is { Length: > 0 } hostname)
        {
            yield return new DnsName(hostname, DnsNameKind.Hostname);
        }

        foreach (var container in service.ContainerNames)
        {
            yield return new DnsName(container, DnsNameKind.Container);
        }
    }
}
