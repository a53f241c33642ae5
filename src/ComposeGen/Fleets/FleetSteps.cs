using System.Text.Json.Serialization;

namespace ComposeGen.Fleets;

/// <summary>
/// The steps that start a fleet and those that take it down, in their order. <c>composegen up</c> and <c>composegen down</c>
/// execute them; <c>up.sh</c> and <c>down.sh</c> contain them.
/// </summary>
public sealed record FleetSteps
{
    [JsonConstructor]
    internal FleetSteps(IReadOnlyList<FleetStep> up, IReadOnlyList<FleetStep> down) =>
        (Up, Down) = (up, down);

    /// <summary>
    /// The steps that start the fleet; the first that fails is the last. Those that remove something are for
    /// <c>composegen up --remove-orphans</c> alone.
    /// </summary>
    public IReadOnlyList<FleetStep> Up { get; }

    /// <summary>The steps that take the fleet down; the next one follows even when one fails.</summary>
    public IReadOnlyList<FleetStep> Down { get; }

    /// <summary>The steps of a fleet in a folder.</summary>
    /// <param name="plan">The fleet.</param>
    /// <param name="earlier">The steps of the fleet that the folder had before; <see langword="null"/> for none.</param>
    internal static FleetSteps Of(FleetPlan plan, FleetSteps? earlier)
    {
        var projects = plan.Projects.Select(project => (project.Name, project.Node?.Kind)).ToList();
        var first = projects.TakeWhile(project => project.Kind == projects[0].Kind).Select(project => project.Name).ToList();
        var others = projects.Skip(first.Count).Select(project => project.Name).ToList();
        var networks = plan.SharedNetworks.ToLookup(network => network.Creator, network => network.Name);
        var created = networks[NetworkCreator.Fleet].ToList();

        // Projects that left hold addresses and ports of those that start. These may still be on a shared network that left.
        var formerProjects = Former(first.Concat(others), FleetStepKind.StartProjects, FleetStepKind.RemoveProjects);
        var formerNetworks = Former(created, FleetStepKind.CreateNetworks, FleetStepKind.RemoveNetworks);
        return new FleetSteps(
            Steps(
                (FleetStepKind.RequireNetworks, networks[NetworkCreator.External]),
                (FleetStepKind.RemoveProjects, formerProjects),
                (FleetStepKind.CreateNetworks, created),
                (FleetStepKind.StartProjects, first),
                (FleetStepKind.StartProjects, others),
                (FleetStepKind.RemoveNetworks, formerNetworks)),
            Steps(
                (FleetStepKind.RemoveProjects, formerProjects),
                (FleetStepKind.StopProjects, others),
                (FleetStepKind.StopProjects, first),
                (FleetStepKind.RemoveNetworks, created.Concat(formerNetworks))));

        List<string> Former(IEnumerable<string> present, params FleetStepKind[] kinds) =>
        [
            .. (earlier?.Up ?? []).Where(step => kinds.Contains(step.Kind)).SelectMany(step => step.Names)
                .Except(present, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<FleetStep> Steps(params IEnumerable<(FleetStepKind Kind, IEnumerable<string> Names)> steps) =>
    [
        .. from step in steps
           let names = step.Names.ToList()
           where names.Count > 0
           select new FleetStep(step.Kind, names),
    ];
}

/// <summary>A step of starting a fleet or of taking it down. To take it again changes nothing.</summary>
public sealed record FleetStep
{
    [JsonConstructor]
    internal FleetStep(FleetStepKind kind, IReadOnlyList<string> names) =>
        (Kind, Names) = (kind, names);

    /// <summary>The action.</summary>
    public FleetStepKind Kind { get; }

    /// <summary>The networks or projects that it does this with, by their names in the engine.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether it removes what the fleet has or had.</summary>
    [JsonIgnore]
    public bool IsRemoval => Kind is FleetStepKind.RemoveNetworks or FleetStepKind.RemoveProjects;

    /// <summary>Whether its names are those of projects.</summary>
    internal bool IsOfProjects =>
        Kind is FleetStepKind.StartProjects or FleetStepKind.StopProjects or FleetStepKind.RemoveProjects;
}

/// <summary>The action of a step.</summary>
public enum FleetStepKind
{
    /// <summary>Stops everything when a network is missing: something else creates it.</summary>
    RequireNetworks,

    /// <summary>Creates shared networks that do not exist yet.</summary>
    CreateNetworks,

    /// <summary>Removes shared networks that the fleet created.</summary>
    RemoveNetworks,

    /// <summary>Starts projects, several at a time, and connects their containers in the connect layout.</summary>
    StartProjects,

    /// <summary>Takes projects down, several at a time.</summary>
    StopProjects,

    /// <summary>Removes what remains of projects that left the fleet, so that no compose file describes them.</summary>
    RemoveProjects,
}
