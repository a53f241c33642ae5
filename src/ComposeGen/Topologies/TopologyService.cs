using System.Globalization;
using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>A service of a project, and where it is connected.</summary>
public sealed class TopologyService
{
    private readonly List<TopologyEndpoint> _endpoints = [];
    private readonly Dictionary<TopologyNetwork, TopologyEndpoint> _byNetwork = [];

    internal TopologyService(Project project, string name, Service definition)
    {
        Project = project;
        Name = name;
        Definition = definition;
        Containers = definition.Containers;
        Stack = this;
        NumberedNamesStart = project.IsStack || definition.ContainerName is not null
            ? null
            : $"{project.Name}{project.Separator}{name}{project.Separator}";
    }

    /// <summary>The project.</summary>
    public Project Project { get; }

    /// <summary>The service's name in its project.</summary>
    public string Name { get; }

    /// <summary>The service's definition in the file.</summary>
    public Service Definition { get; }

    /// <summary>The number of containers; 1 when it depends on a variable.</summary>
    public int Containers { get; }

    /// <summary>
    /// The service whose network stack it has: itself, or the one that its <c>network_mode</c> names; <see langword="null"/> when
    /// it has the host's stack, none, or that of a container that no project has.
    /// </summary>
    public TopologyService? Stack { get; internal set; }

    /// <summary>
    /// Its places on networks, in the order in which the engine asks them for a name: internal networks last, and by name
    /// otherwise. Empty when it has no network stack.
    /// </summary>
    public IReadOnlyList<TopologyEndpoint> Endpoints => _endpoints;

    /// <summary>Whether it has the host's own network stack.</summary>
    public bool IsOnHost => Mode == EngineNetworkName.Host;

    // docker stack deploy ignores these: it puts the service on the default network, and names the containers.
    internal string? Mode => Project.IsStack ? null : (Definition.Networking as NetworkMode)?.Mode.Raw;

    internal bool HasMode => !Project.IsStack && Definition.Networking is NetworkMode;

    internal bool HasOwnContainerName => OwnContainerName is not null;

    internal IEnumerable<ServiceLink> Links =>
        Project.IsStack ? [] : (Definition.Links ?? []).Select(link => link.Value).OfType<ServiceLink>();

    /// <summary>The names that its links give, once something asked for them.</summary>
    internal LinkNames? LinkNames { get; set; }

    internal bool UsesDefaultNetwork =>
        Definition.UsesDefaultNetwork || (Project.IsStack && Definition.Networking is NetworkMode);

    /// <summary>Whether the definition is complete: it extends no other service, and its networks could be read.</summary>
    internal bool IsWhole =>
        Definition.Extends is null
        && !Definition.Keeps("extends")
        && !Definition.Keeps("networks")
        && !Definition.Keeps("network_mode");

    internal ComposePath Path => ComposePath.Root.Child("services").Child(Name);

    /// <summary>The name that the file gives its container; <see langword="null"/> for none, or one with a variable.</summary>
    internal string? OwnContainerName => Project.IsStack ? null : Definition.ContainerName?.Literal;

    /// <summary>The prefix of the container names that Compose makes; <see langword="null"/> when it makes none.</summary>
    internal string? NumberedNamesStart { get; }

    /// <summary>The names that Compose makes for its containers. There may be millions: they are made one by one.</summary>
    internal IEnumerable<string> NumberedNames => NumberedNamesStart is { } start
        ? Enumerable.Range(1, Containers).Select(number => string.Create(CultureInfo.InvariantCulture, $"{start}{number}"))
        : [];

    /// <summary>Its profiles, as its project activates them.</summary>
    internal IReadOnlySet<string> Profiles => field ??= Project.ProfilesOf(Definition);

    /// <summary>The service as <c>project/service</c>.</summary>
    public override string ToString() => $"{Project.Name}/{Name}";

    /// <summary>Its name in messages about a project's file: without the project if that is the same.</summary>
    internal string NameIn(Project project) => project == Project ? Name : ToString();

    /// <summary>Its name beside that of another service: with the project if that differs.</summary>
    internal string NameBeside(TopologyService other) => NameIn(other.Project);

    /// <summary>
    /// Whether both may run at the same time: they may not when each needs a profile that is not active, and that the other
    /// lacks.
    /// </summary>
    internal bool MayRunWith(TopologyService other) =>
        Project != other.Project
        || Profiles.Count == 0
        || other.Profiles.Count == 0
        || (Profiles.Count < other.Profiles.Count ? other.Profiles.Overlaps(Profiles) : Profiles.Overlaps(other.Profiles));

    /// <summary>Its place on a network; <see langword="null"/> when it is not there.</summary>
    internal TopologyEndpoint? On(TopologyNetwork network) => _byNetwork.GetValueOrDefault(network);

    internal void Attach(TopologyEndpoint endpoint)
    {
        _endpoints.Add(endpoint);
        _byNetwork.Add(endpoint.Network, endpoint);
    }

    // The order of the engine's sandbox; the rest of it, which gateway is preferred, is the engine's own.
    internal void SortEndpoints() => _endpoints.Sort((one, other) =>
        (one.Network.IsInternal, other.Network.IsInternal) switch
        {
            (false, true) => -1,
            (true, false) => 1,
            _ => string.CompareOrdinal(one.Network.Name, other.Network.Name),
        });
}
