namespace ComposeGen.Fleets;

/// <summary>
/// The steps that start a fleet and those that take it down, in their order. <c>composegen up</c> and <c>composegen down</c>
/// execute them; <c>up.sh</c> and <c>down.sh</c> contain them.
/// </summary>
/// <param name="Up">
/// The steps that start the fleet; the first that fails is the last. Those that remove something are for
/// <c>composegen up --remove-orphans</c> alone.
/// </param>
/// <param name="Down">The steps that take the fleet down; the next one follows even when one fails.</param>
public sealed record FleetSteps(IReadOnlyList<FleetStep> Up, IReadOnlyList<FleetStep> Down)
{
    // Nodes that left hold addresses and ports. Their shared networks are free once all others have left these, too.
    internal static FleetSteps Of(FleetPlan plan, IReadOnlyList<FormerFleet> former)
    {
        var projects = plan.Projects.Select(project => (project.Name, project.Node?.Kind)).ToList();
        var first = projects.TakeWhile(project => project.Kind == projects[0].Kind).Select(project => project.Name).ToList();
        var others = projects.Skip(first.Count).Select(project => project.Name).ToList();
        var formerProjects = former.SelectMany(fleet => fleet.Projects).Distinct(StringComparer.Ordinal).ToList();
        var formerNetworks = former.SelectMany(fleet => fleet.Networks).Distinct(StringComparer.Ordinal).ToList();
        var shared = plan.SharedNetworks.ToLookup(network => network.Creator, network => network.Name);
        return new FleetSteps(
            Steps(
                (FleetStepKind.RequireNetworks, shared[NetworkCreator.External]),
                (FleetStepKind.RemoveProjects, formerProjects),
                (FleetStepKind.CreateNetworks, shared[NetworkCreator.Fleet]),
                (FleetStepKind.StartProjects, first),
                (FleetStepKind.StartProjects, others),
                (FleetStepKind.RemoveNetworks, formerNetworks)),
            Steps(
                (FleetStepKind.RemoveProjects, formerProjects),
                (FleetStepKind.StopProjects, others),
                (FleetStepKind.StopProjects, first),
                (FleetStepKind.RemoveNetworks, shared[NetworkCreator.Fleet].Concat(formerNetworks))));
    }

    private static IReadOnlyList<FleetStep> Steps(params IEnumerable<(FleetStepKind Kind, IEnumerable<string> Names)> steps) =>
    [
        .. from step in steps
           let names = step.Names.ToList()
           where names.Count > 0
           select new FleetStep(step.Kind, names),
    ];
}
