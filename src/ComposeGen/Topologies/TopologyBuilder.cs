using ComposeGen.Shapes;

namespace ComposeGen.Topologies;

/// <summary>
/// Puts projects together: first their services, then the networks that these are on, then whose stack each has.
/// </summary>
internal sealed class TopologyBuilder
{
    private readonly List<TopologyService> _services = [];
    private readonly OrderedDictionary<string, TopologyNetwork> _networks = new(StringComparer.Ordinal);

    // By the name of the container, or by the part before its number.
    private readonly Dictionary<string, TopologyService> _containers = new(StringComparer.Ordinal);

    public Topology Build(IReadOnlyList<Project> projects)
    {
        foreach (var project in projects)
        {
            Add(project);
        }

        var topology = new Topology(projects, _services, [.. _networks.Values]);
        var stacks = new Dictionary<TopologyService, TopologyService?>();
        foreach (var service in _services)
        {
            service.SortEndpoints();
            if (service is { Mode: not null, Endpoints.Count: 0 })
            {
                service.Stack = StackOf(service, topology, stacks);
            }
        }

        return topology;
    }

    private void Add(Project project)
    {
        var defined = new Dictionary<string, TopologyNetwork>(StringComparer.Ordinal);
        foreach (var key in project.IsOnlyNetworks ? project.File.Networks.Keys : Enumerable.Empty<string>())
        {
            NetworkOf(project, key, defined);
        }

        foreach (var (name, definition) in project.File.Services)
        {
            if (definition.Verbatim is null)
            {
                var service = new TopologyService(project, name, definition);
                _services.Add(service);
                Connect(service, defined);
                if ((service.OwnContainerName ?? service.NumberedNamesStart) is { } container)
                {
                    _containers.TryAdd(container, service);
                }
            }
        }
    }

    private void Connect(TopologyService service, Dictionary<string, TopologyNetwork> defined)
    {
        if (service.Mode is { } mode)
        {
            ConnectByMode(service, mode, defined);
            return;
        }

        if (service.UsesDefaultNetwork && !service.Definition.Keeps("networks") && !service.Definition.Keeps("network_mode"))
        {
            Attach(service, NetworkOf(service.Project, ComposeFile.DefaultNetwork, defined), ComposeFile.DefaultNetwork, null);
        }

        foreach (var (key, attachment) in service.Definition.Attachments)
        {
            Attach(service, NetworkOf(service.Project, key, defined), key, attachment);
        }
    }

    private void ConnectByMode(TopologyService service, string mode, Dictionary<string, TopologyNetwork> defined)
    {
        var isNetwork = mode is not (EngineNetworkName.Host or EngineNetworkName.None)
            && !ContainerReference.IsReference(mode)
            && !Interpolation.HasVariables(mode);
        if (isNetwork)
        {
            // Compose uses the network by its name in the engine, but "default" is the engine's own network.
            Attach(service, Named(mode is EngineNetworkName.Default or "" ? EngineNetworkName.Bridge : mode), null, null);
        }
    }

    private static void Attach(TopologyService service, TopologyNetwork network, string? key, NetworkAttachment? attachment)
    {
        if (service.On(network) is null)
        {
            var endpoint = new TopologyEndpoint(service, network, key, attachment);
            service.Attach(endpoint);
            network.Attach(endpoint);
        }
    }

    private TopologyNetwork NetworkOf(Project project, string key, Dictionary<string, TopologyNetwork> defined)
    {
        if (!defined.TryGetValue(key, out var network))
        {
            var definition = new DefinedNetwork(project, key, project.File.Networks.GetValueOrDefault(key));
            defined.Add(key, network = Named(NameOf(definition)));
            network.Define(definition);
        }

        return network;
    }

    // A name that depends on a variable is unknown. Each project is assumed to have another.
    private static string NameOf(DefinedNetwork definition)
    {
        var own = $"{definition.Project.Name}_{definition.Key}";
        return definition.Network switch
        {
            { Name: { } name } => name.Literal ?? own,
            ExternalNetwork { Condition: null } => definition.Key,
            _ => own,
        };
    }

    private TopologyNetwork Named(string name)
    {
        if (!_networks.TryGetValue(name, out var network))
        {
            _networks.Add(name, network = new TopologyNetwork(name));
        }

        return network;
    }

    // The shared stack may belong to a service that shares a stack, too; a circle has no stack.
    private TopologyService? StackOf(
        TopologyService service, Topology topology, Dictionary<TopologyService, TopologyService?> known)
    {
        var way = new List<TopologyService>();
        var next = service;
        while (next is { Mode: { } mode, Endpoints.Count: 0 } && known.TryAdd(next, null))
        {
            way.Add(next);
            next = ContainerReference.ServiceOf(mode) is { } other ? topology.Find(next.Project, other)
                : ContainerReference.ContainerOf(mode) is { } container ? WithContainer(container)
                : null;
        }

        var stack = next is null ? null : known.GetValueOrDefault(next, next);
        way.ForEach(each => known[each] = stack);
        return stack;
    }

    private TopologyService? WithContainer(string name) =>
        _containers.TryGetValue(name, out var service) && service.OwnContainerName == name ? service
        : NumberedName.Of(name) is var numbered && _containers.TryGetValue(numbered.Start, out service)
            && service.NumberedNamesStart == numbered.Start && numbered.IsWithin(service.Containers) ? service
        : null;
}
