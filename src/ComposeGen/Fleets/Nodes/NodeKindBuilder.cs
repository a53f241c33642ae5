namespace ComposeGen.Fleets;

/// <summary>
/// Configures nodes that are built alike: the services that others reach, variables, configuration files, and placement.
/// </summary>
public sealed class NodeKindBuilder
{
    private readonly Dictionary<string, Func<FleetNode, string>> _variables = new(StringComparer.Ordinal);
    private readonly List<string> _entries = [];
    private readonly List<string> _exits = [];
    private readonly OrderedDictionary<(string Service, string Target), ConfigurationFile> _configurationFiles = [];
    private readonly List<Func<FleetNode, string>> _placements = [];

    private readonly NodeTemplate? _template;

    internal NodeKindBuilder(NodeTemplate? template = null) => _template = template;

    internal IReadOnlyDictionary<string, Func<FleetNode, string>> Variables => _variables;

    /// <summary>The text of the <c>.env</c> in a folder of the output folder that has these nodes' compose file.</summary>
    internal string? EnvironmentIn(string folder) => _template?.EnvironmentIn(folder);

    internal IReadOnlyList<string> Entries => _entries;

    internal IReadOnlyList<string> Exits => _exits;

    internal IReadOnlyList<ConfigurationFile> ConfigurationFiles => _configurationFiles.Values;

    internal IReadOnlyList<Func<FleetNode, string>> Placements => _placements;

    /// <summary>
    /// Puts a service of each of these nodes on every shared network of its file, with the node's name as alias.
    /// </summary>
    /// <param name="service">The service's name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public NodeKindBuilder Entry(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        _entries.Add(service);
        return this;
    }

    /// <summary>
    /// Puts a service of each of these nodes on every shared network of its file, so that it reaches the entries of others.
    /// </summary>
    /// <param name="service">The service's name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public NodeKindBuilder Exit(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        _exits.Add(service);
        return this;
    }

    /// <summary>Sets a variable that reference files and configuration files of these nodes can use.</summary>
    /// <param name="name">
    /// A letter or <c>_</c>, then letters, digits and <c>_</c>; not <c>NODE</c>, <c>NODE_INDEX</c> or <c>FLEET</c>, which every
    /// node has.
    /// </param>
    /// <param name="value">The value, the same for all of them.</param>
    /// <exception cref="ArgumentException">The name is not legal, or was set already.</exception>
    public NodeKindBuilder Variable(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Variable(name, _ => value);
    }

    /// <summary>Sets a variable that reference files and configuration files of these nodes can use.</summary>
    /// <param name="name">
    /// A letter or <c>_</c>, then letters, digits and <c>_</c>; not <c>NODE</c>, <c>NODE_INDEX</c> or <c>FLEET</c>, which every
    /// node has.
    /// </param>
    /// <param name="valueFor">Gives the value for a node.</param>
    /// <exception cref="ArgumentException">The name is not legal, or was set already.</exception>
    public NodeKindBuilder Variable(string name, Func<FleetNode, string> valueFor)
    {
        ArgumentNullException.ThrowIfNull(valueFor);
        _variables.Add(NodeVariables.CheckedName(name, nameof(name)), valueFor);
        return this;
    }

    /// <summary>
    /// Sets a constraint for the machines of a Swarm that these nodes run on. It applies to every service whose file has no
    /// placement, where the target is 3.8; elsewhere it is left out, with a warning. All constraints must be met.
    /// </summary>
    /// <param name="constraint">The constraint for the machines, such as <c>node.labels.zone == east</c>.</param>
    /// <exception cref="ArgumentException">The text is not a constraint.</exception>
    public NodeKindBuilder Placement(string constraint)
    {
        PlacementConstraint.Check(constraint, nameof(constraint));
        return Placement(_ => constraint);
    }

    /// <summary>Sets a constraint for the machines of a Swarm that these nodes run on, where that differs between them.</summary>
    /// <param name="constraintFor">Gives a node's constraint, such as <c>node.labels.rack == 3</c>.</param>
    public NodeKindBuilder Placement(Func<FleetNode, string> constraintFor)
    {
        ArgumentNullException.ThrowIfNull(constraintFor);
        _placements.Add(constraintFor);
        return this;
    }

    /// <summary>
    /// Gives a service of each of these nodes a configuration file, which is rendered for the node when the fleet is planned,
    /// written below the node's <c>config</c> folder, and mounted read-only; or granted as a config where the format has configs.
    /// </summary>
    /// <param name="service">The service's name.</param>
    /// <param name="target">The file's path in the container, such as <c>/etc/app/peers.conf</c>.</param>
    /// <param name="render">
    /// Makes the text; it is called once for each node. It asks the context for the addresses of others; an address that does not
    /// exist is a finding of the plan.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The service is empty, the path is not legal, or the service has a file there already.
    /// </exception>
    public NodeKindBuilder ConfigurationFile(string service, string target, Func<ConfigurationContext, string> render)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentNullException.ThrowIfNull(render);
        ConfigurationTarget.Check(target, nameof(target));
        if (!_configurationFiles.TryAdd((service, target), new ConfigurationFile(service, target, render)))
        {
            throw new ArgumentException($"'{service}' has a configuration file at '{target}' already.", nameof(target));
        }

        return this;
    }
}

/// <summary>The rule for constraints of a Swarm: what a machine has, <c>==</c> or <c>!=</c>, and a value.</summary>
internal static class PlacementConstraint
{
    private static readonly string[] Operators = ["==", "!="];

    public static bool IsLegal(string constraint) =>
        constraint.Split(Operators, StringSplitOptions.TrimEntries) is [{ Length: > 0 }, { Length: > 0 }];

    public static void Check(string constraint, string parameter)
    {
        ArgumentNullException.ThrowIfNull(constraint, parameter);
        if (!IsLegal(constraint))
        {
            throw new ArgumentException(
                $"'{constraint}' is not a constraint. Write one such as node.labels.zone == east.", parameter);
        }
    }
}
