namespace ComposeGen.Fleets;

/// <summary>What the scripts of a fleet do, in which order.</summary>
internal static class ScriptOrder
{
    /// <summary>The projects of the first kind, which start before all others, and those others.</summary>
    public static (IReadOnlyList<FleetProject> First, IReadOnlyList<FleetProject> Others) Waves(FleetPlan plan)
    {
        var kind = plan.Projects[0].Node?.Kind;
        var first = plan.Projects.TakeWhile(project => project.Node?.Kind == kind).Count();
        return (
            new ListOf<FleetProject>(first, index => plan.Projects[index]),
            new ListOf<FleetProject>(plan.Projects.Count - first, index => plan.Projects[first + index]));
    }

    /// <summary>The shared networks that the scripts create and remove.</summary>
    public static IReadOnlyList<PlannedNetwork> OwnNetworks(FleetPlan plan) => [.. plan.SharedNetworks.Where(network => network.Creator == NetworkCreator.Fleet)];

    /// <summary>The shared networks that must be there before.</summary>
    public static IReadOnlyList<PlannedNetwork> OtherNetworks(FleetPlan plan) => [.. plan.SharedNetworks.Where(network => network.Creator == NetworkCreator.External)];
}
