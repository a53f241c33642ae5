using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>What runs of a fleet, compared with its plan.</summary>
/// <param name="Projects">Its projects.</param>
/// <param name="Problems">What is wrong besides the projects, in sentences.</param>
/// <param name="Former">The projects and shared networks that left the fleet, and of which something still exists.</param>
internal sealed record FleetStatus(
    IReadOnlyList<ProjectStatus> Projects, IReadOnlyList<string> Problems, IReadOnlyList<string> Former)
{
    public bool IsComplete => Problems.Count == 0 && Former.Count == 0 && Projects.All(project => project.Differences.Count == 0);

    /// <exception cref="DockerException">Docker refused.</exception>
    /// <exception cref="ComposeException">A compose file is missing or broken.</exception>
    public static async Task<FleetStatus> OfAsync(
        FleetFolder fleet, Docker docker, IProjectTool tool, CancellationToken cancellation)
    {
        var state = await EngineState.LoadAsync(docker, fleet.Manifest.IsForSwarm, fleet.Images, cancellation);
        var known = tool.ProjectsIn(state);
        var stacks = fleet.Manifest.IsForSwarm
            ? new StackComparison(state, await StackService.ListAsync(docker, stack: null, cancellation))
            : null;
        return new FleetStatus(
            [.. fleet.Manifest.Projects.Select(project =>
                known[project.Name].Contains(false) ? Foreign(project)
                : !fleet.IsWritten(project) ? Unwritten(project, state)
                : stacks is not null ? OfStack(fleet, project, state, stacks)
                : OfCompose(fleet, project, state))],
            [.. SharedNetworkProblems(fleet, state), .. fleet.FindDamage()],
            [
                .. FleetFolder.OwnedIn(known, fleet.NamesOf(FleetStepKind.RemoveProjects)),
                .. fleet.OwnedIn(state, fleet.NamesOf(FleetStepKind.RemoveNetworks)).Select(network => $"network {network}"),
            ]);
    }

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

    private static ProjectStatus Foreign(ManifestProject project) =>
        Of(project, runs: 0, project.Services.Count, networks: 0, ["not this fleet's: something else has the project's name"]);

    private static ProjectStatus Unwritten(ManifestProject project, EngineState state) =>
        Of(project, runs: 0, project.Services.Count, Existing(project, state), ["its files are missing"]);

    private static ProjectStatus OfStack(
        FleetFolder fleet, ManifestProject project, EngineState state, StackComparison stacks)
    {
        var services = fleet.Plan(project).Services;
        var differences = services.ToDictionary(
            service => service.Key, service => stacks.Of(project, service.Value).ToList(), StringComparer.Ordinal);
        return Of(
            project,
            differences.Values.Count(ofService => ofService.Count == 0),
            services.Count,
            Existing(project, state),
            [
                .. differences.SelectMany(ofService => ofService.Value.Select(difference => $"{ofService.Key}{difference}")),
                .. stacks.Unplanned(project, services.Keys).Select(service => $"{service} (no longer in the fleet)"),
                .. Networks(project, state),
            ]);
    }

    private static ProjectStatus OfCompose(FleetFolder fleet, ManifestProject project, EngineState state)
    {
        var plan = fleet.Plan(project);
        var differences = fleet.Compare(project, state.Of(project), state);
        return Of(
            project,
            plan.Services.Keys.Except(differences.Select(difference => difference.Service), StringComparer.Ordinal).Count(),
            plan.Services.Count,
            Existing(project, state),
            [.. differences.Select(difference => difference.Text).Distinct(StringComparer.Ordinal), .. Networks(project, state)]);
    }

    private static int Existing(ManifestProject project, EngineState state) =>
        project.Networks.Count(network => state.Networks.ContainsKey(network.Name));

    private static IEnumerable<string> Networks(ManifestProject project, EngineState state)
    {
        foreach (var network in project.Networks)
        {
            if (state.Networks.GetValueOrDefault(network.Name) is not { } there)
            {
                yield return $"network {network.Name}";
            }
            else if (there.HasOtherSubnetThan(network.Subnet))
            {
                yield return $"network {network.Name} ({string.Join(", ", there.Subnets)} instead of {network.Subnet})";
            }
        }
    }

    private static ProjectStatus Of(
        ManifestProject project, int runs, int planned, int networks, IReadOnlyList<string> differences) =>
        new(FleetFolder.LabelOf(project), project.Name, runs, planned, networks, project.Networks.Count, differences);
}
