using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>Several compose projects that share networks, such as a master and its slaves. Nothing is on disk yet.</summary>
public sealed class Fleet
{
    /// <summary>The name of a fleet that has no name.</summary>
    public const string DefaultName = "fleet";

    private readonly Dictionary<string, NodeKind> _kinds;

    internal Fleet(string? name, FleetBuilder builder)
    {
        Name = name ?? DefaultName;
        ProjectPrefix = name is null ? "" : $"{name}-";
        Kinds = [.. builder.Kinds];
        _kinds = Kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        EntryServices = [.. builder.EntryServices];
        SharedNetworks = [.. builder.SharedNetworks];
        Addresses = builder.Addresses;
        Format = builder.Format;
        Layout = builder.ChosenLayout;
        ExitServices = [.. builder.ExitServices];
        Source = builder.Source;
    }

    private Fleet(Fleet other, string name, FleetAddresses addresses, Func<FleetNode, ComposeFile, ComposeFile> change)
    {
        Name = name;
        ProjectPrefix = $"{name}-";
        Kinds = [.. other.Kinds.Select(kind => kind with { Build = node => change(node, kind.Build(node)) })];
        _kinds = Kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        EntryServices = other.EntryServices;
        SharedNetworks = other.SharedNetworks;
        Addresses = addresses;
        Format = other.Format;
        Layout = other.Layout;
        ExitServices = other.ExitServices;
        Source = other.Source;
    }

    /// <summary>The fleet's name.</summary>
    public string Name { get; }

    /// <summary>The start of the project names: the fleet's name and a hyphen, or nothing if the fleet has no name.</summary>
    public string ProjectPrefix { get; }

    /// <summary>The layout: how the nodes become compose files.</summary>
    public FleetLayout Layout { get; }

    /// <summary>Whether a Swarm runs it: its target is 3.8, so that every project is a stack.</summary>
    public bool IsForSwarm => Format == ComposeFormat.V3_8;

    internal IReadOnlyList<NodeKind> Kinds { get; }

    internal NodeKind KindOf(FleetNode node) => _kinds[node.Kind];

    internal IReadOnlyList<string> EntryServices { get; }

    internal IReadOnlyList<string> ExitServices { get; }

    /// <summary>The file that describes the fleet, for findings to point into.</summary>
    internal YamlNode? Source { get; }

    internal IReadOnlyList<SharedNetworkBuilder> SharedNetworks { get; }

    internal FleetAddresses Addresses { get; }

    internal ComposeFormat? Format { get; }

    /// <summary>Describes a fleet whose projects are named after it and their nodes: <c>demo-slave1</c>.</summary>
    /// <param name="name">Lower-case letters, digits, <c>-</c> and <c>_</c>; at most 63 characters.</param>
    /// <param name="configure">Adds the nodes.</param>
    /// <exception cref="ArgumentException">A name is not legal, or is used twice; or there is no node.</exception>
    public static Fleet Create(string name, Action<FleetBuilder> configure) =>
        Build(NodeName.Checked(name, nameof(name)), configure);

    /// <summary>Describes a fleet without a name, whose projects are named after their nodes alone: <c>slave1</c>.</summary>
    /// <param name="configure">Adds the nodes.</param>
    /// <exception cref="ArgumentException">A name is not legal, or is used twice; or there is no node.</exception>
    public static Fleet Create(Action<FleetBuilder> configure) => Build(null, configure);

    /// <summary>
    /// Describes the same nodes as another fleet, with other names and subnets, so that both can run at the same time.
    /// </summary>
    /// <param name="name">Lower-case letters, digits, <c>-</c> and <c>_</c>; at most 63 characters.</param>
    /// <param name="addresses">The source of the subnets of its networks.</param>
    /// <param name="change">Returns the file of a node, made from the one that the node has in this fleet.</param>
    /// <exception cref="ArgumentException">The name is not legal.</exception>
    public Fleet Variant(string name, FleetAddresses addresses, Func<FleetNode, ComposeFile, ComposeFile> change)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(change);
        return new Fleet(this, NodeName.Checked(name, nameof(name)), addresses, change);
    }

    /// <summary>The rule for the name of a fleet, for messages.</summary>
    public static string NameRule => NodeName.Rule;

    /// <summary>Whether a name is legal for a fleet: it becomes part of project names, and of DNS names.</summary>
    /// <param name="name">The name.</param>
    public static bool IsLegalName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NodeName.IsLegal(name);
    }

    /// <summary>Builds every node, plans addresses, and checks the fleet as a whole.</summary>
    /// <returns>The plan, with everything that is wrong.</returns>
    public FleetPlan Plan() => Plan(earlier: null);

    /// <summary>
    /// Plans the fleet for a folder that a fleet was written to before: networks keep the subnets that they have there, as long
    /// as their containers fit, so that what runs can go on. The default is the plan of a new folder.
    /// </summary>
    /// <param name="earlier">The manifest of that folder; see <see cref="FleetManifest.TryLoad"/>.</param>
    /// <returns>The plan, with everything that is wrong.</returns>
    public FleetPlan Plan(FleetManifest? earlier)
    {
        var findings = new FleetFindings(this);
        var layout = ProjectLayout.Of(this);
        StackFindings.Check(this, findings);
        var built = BuiltFleet.Of(this, layout, findings);
        var arranged = layout.Arrange(built.Nodes, findings);
        var addressed = new AddressPlan(
            this, layout, layout.SharedNetworks(built.SharedNetworks.Demands), arranged, SubnetLock.Of(earlier, Addresses));
        new FleetCheck(this, layout, findings).Check(built, addressed);
        var topology = new Lazy<FleetTopology>(() => new FleetTopology(this, layout, built.Nodes, addressed.Projects));
        var rendered = built.IsWhole ? ConfigurationRenderer.Render(this, built.Nodes, topology, findings) : [];
        var projects = layout.Finish(addressed.Projects, rendered, findings);
        return new FleetPlan(this, layout, projects, addressed.SharedNetworks, rendered, topology, findings.ToList());
    }

    private static Fleet Build(string? name, Action<FleetBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new FleetBuilder();
        configure(builder);
        if (builder.Kinds.Count == 0)
        {
            throw new ArgumentException("The fleet has no node; add one with Node or Nodes.", nameof(configure));
        }

        return new Fleet(name, builder);
    }
}
