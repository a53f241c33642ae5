using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>The status of a project.</summary>
/// <param name="Node">The node, or the project where it has several.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Services">The number of services that run as planned.</param>
/// <param name="PlannedServices">The number of planned services.</param>
/// <param name="Networks">The number of its networks that exist.</param>
/// <param name="PlannedNetworks">The number of planned networks.</param>
/// <param name="Differences">The differences from the plan, for a user.</param>
internal sealed record ProjectStatus(
    string Node,
    string Project,
    int Services,
    int PlannedServices,
    int Networks,
    int PlannedNetworks,
    IReadOnlyList<string> Differences);

/// <summary>The running containers of a fleet, compared with its plan.</summary>
/// <param name="Projects">Its projects.</param>
/// <param name="Problems">The problems outside of the projects, in sentences.</param>
/// <param name="Former">The projects and shared networks that left the fleet, but still exist.</param>
internal sealed record FleetStatus(
    IReadOnlyList<ProjectStatus> Projects, IReadOnlyList<string> Problems, IReadOnlyList<string> Former)
{
    public bool IsComplete => Problems.Count == 0 && Former.Count == 0 && Projects.All(project => project.Differences.Count == 0);

    /// <exception cref="DockerException">Docker failed.</exception>
    /// <exception cref="ComposeException">A compose file is missing or broken.</exception>
    public static async Task<FleetStatus> LoadAsync(
        FleetFolder fleet, Docker docker, IProjectTool tool, CancellationToken cancellation)
    {
        var state = await EngineState.LoadAsync(docker, fleet, fleet.Images, cancellation);
        var known = tool.ProjectsIn(state);
        var stacks = fleet.Manifest.IsForSwarm
            ? new StackComparison(state, await StackService.ListAsync(docker, stack: null, cancellation))
            : null;
        return new FleetStatus(
            [.. fleet.Manifest.Projects.Select(project => StatusOf(project, isForeign: known[project.Name].Contains(false)))],
            [.. SharedNetworkProblems(fleet, state), .. Cuts(fleet, state), .. fleet.FindDamage()],
            [
                .. FleetFolder.OwnedIn(known, fleet.NamesOf(FleetStepKind.RemoveProjects)),
                .. fleet.OwnedIn(state, fleet.NamesOf(FleetStepKind.RemoveNetworks)).Select(network => $"network {network}"),
            ]);

        ProjectStatus StatusOf(ManifestProject project, bool isForeign)
        {
            var networks = isForeign ? 0 : project.Networks.Count(network => state.Networks.ContainsKey(network.Name));
            var (running, planned, differences) =
                isForeign ? NoneOf(project, "not this fleet's: something else has the project's name")
                : !fleet.IsWritten(project) ? NoneOf(project, "its files are missing")
                : stacks is not null ? stacks.Compare(project, fleet.Plan(project))
                : Compare(fleet, project, state);
            return new ProjectStatus(
                FleetFolder.LabelOf(project), project.Name, running, planned, networks, project.Networks.Count, differences);
        }
    }

    private static IEnumerable<string> Cuts(FleetFolder fleet, EngineState state) =>
        NetworkCut.Describe(fleet, state) is { } sides
            ? [$"The network is cut: {sides}. 'composegen heal' or 'composegen up' heals it."]
            : [];

    private static IEnumerable<string> SharedNetworkProblems(FleetFolder fleet, EngineState state)
    {
        foreach (var network in fleet.Manifest.SharedNetworks)
        {
            if (state.Networks.GetValueOrDefault(network.Name) is not { } there)
            {
                yield return $"The shared network '{network.Name}' is missing.";
            }
            else if (network.Creator == NetworkCreator.Fleet && !fleet.Owns(there))
            {
                yield return $"The network '{network.Name}' is not the fleet's: something else created it.";
            }
            else if (network.Creator == NetworkCreator.Fleet && there.HasOtherSubnetThan(network.Subnet))
            {
                var subnets = string.Join(", ", there.Subnets);
                yield return $"The shared network '{network.Name}' has the subnet {subnets} instead of {network.Subnet}.";
            }
        }
    }

    private static (int Running, int Planned, IReadOnlyList<string> Differences) NoneOf(
        ManifestProject project, string difference) =>
        (0, project.Services.Count, [difference]);

    private static (int Running, int Planned, IReadOnlyList<string> Differences) Compare(
        FleetFolder fleet, ManifestProject project, EngineState state)
    {
        var services = fleet.Plan(project).Services.Keys.ToList();
        var differences = fleet.Compare(project, state.Of(project), state);
        return (
            services.Except(differences.Select(difference => difference.Service), StringComparer.Ordinal).Count(),
            services.Count,
            [
                .. differences.Select(difference => difference.Text).Distinct(StringComparer.Ordinal),
                .. state.NetworkDifferences(project),
            ]);
    }
}
