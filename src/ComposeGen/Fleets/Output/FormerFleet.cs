namespace ComposeGen.Fleets;

/// <summary>What a fleet had in an earlier run, and has no longer.</summary>
/// <param name="Fleet">The name that the fleet had then.</param>
/// <param name="Projects">The names of its projects.</param>
/// <param name="Networks">The names of the shared networks that it created.</param>
public sealed record FormerFleet(string Fleet, IReadOnlyList<string> Projects, IReadOnlyList<string> Networks)
{
    /// <summary>What an earlier manifest of a fleet's folder lists, and the fleet has no longer.</summary>
    internal static IReadOnlyList<FormerFleet> Of(FleetPlan plan, FleetManifest? earlier)
    {
        if (earlier is null)
        {
            return [];
        }

        var projects = plan.Projects.Select(project => project.Name).ToList();
        var networks = plan.SharedNetworks.ToLookup(network => network.Creator, network => network.Name)[NetworkCreator.Fleet];
        var before = earlier.SharedNetworks.ToLookup(network => network.Creator, network => network.Name)[NetworkCreator.Fleet];
        var last = new FormerFleet(earlier.Fleet, [.. earlier.Projects.Select(project => project.Name)], [.. before]);
        return
        [
            .. from former in earlier.Former.Append(last).GroupBy(former => former.Fleet, StringComparer.Ordinal)
               let left = new FormerFleet(
                   former.Key,
                   [.. former.SelectMany(each => each.Projects).Except(projects, StringComparer.Ordinal)],
                   [.. former.SelectMany(each => each.Networks).Except(networks, StringComparer.Ordinal)])
               where left.Projects.Count + left.Networks.Count > 0
               select left,
        ];
    }
}
