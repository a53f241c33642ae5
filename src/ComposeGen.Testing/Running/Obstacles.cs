using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>Finds what keeps a fleet from starting: names, addresses and ports that others use.</summary>
/// <param name="fleet">The fleet.</param>
/// <param name="tool">The tool that runs it.</param>
/// <param name="state">The state of the engine.</param>
/// <param name="listeners">The ports that programs of the engine's host listen on.</param>
internal sealed class Obstacles(FleetFolder fleet, IProjectTool tool, EngineState state, IReadOnlyList<ListeningPort> listeners)
{
    /// <summary>Returns everything that is in the way, and what to do about it.</summary>
    public IReadOnlyList<string> Find() => [.. Projects(), .. SharedNetworks(), .. Subnets(), .. Ports()];

    private IEnumerable<string> Projects()
    {
        var known = tool.ProjectsIn(state);
        var taken = fleet.Manifest.Projects.Select(project => project.Name).Where(name => known[name].Contains(false));
        return
            from owned in taken.GroupBy(OwnerOf, StringComparer.Ordinal)
            let names = Listed(owned)
            select $"{names} already exists, and belongs to {owned.Key}. Take that down first, "
                + $"or give this fleet {Remedies.OtherNames}";
    }

    private string OwnerOf(string project) =>
        state.Containers.FirstOrDefault(container => container.Project == project && !fleet.Owns(container)) is { } container
            ? FleetFolder.OwnerOf(container)
            : "another stack";

    private static string Listed(IEnumerable<string> projects) =>
        projects.ToList() is [var only] ? $"the project {only}" : $"each of the projects {string.Join(", ", projects)}";

    private IEnumerable<string> SharedNetworks() =>
        fleet.NamesOf(FleetStepKind.RequireNetworks)
            .Where(network => !state.Networks.ContainsKey(network))
            .Select(network => $"there is no network '{network}', which this fleet does not create. Create it first.")
            .Concat(
                from network in fleet.CreatedNetworks
                let there = state.Networks.GetValueOrDefault(network.Name)
                where there is not null && !fleet.Owns(there)
                select $"the network '{network.Name}' already exists, and {OwnerOf(there)}. "
                    + $"Remove it ('docker network rm {network.Name}'), "
                    + "have the fleet use it as it is ('creator: external' in fleet.yml), "
                    + $"or give the fleet {Remedies.OtherNames}");

    private static string OwnerOf(EngineNetwork network) =>
        network.Label(FleetManifest.FleetLabel) is { } other ? $"belongs to the fleet '{other}'"
        : network.Project is { } project ? $"belongs to the project '{project}'"
        : "this fleet did not create it";

    // Existing networks of this fleet keep their addresses.
    private IEnumerable<string> Subnets()
    {
        var own = fleet.Manifest.Projects.Select(project => project.Name)
            .Concat(fleet.NamesOf(FleetStepKind.RemoveProjects))
            .ToHashSet(StringComparer.Ordinal);
        var others = state.Networks.Values
            .Where(network => !fleet.Owns(network) && !(network.Project is { } project && own.Contains(project)))
            .SelectMany(network => network.Subnets.Select(subnet => (network.Name, Subnet: subnet)))
            .ToList();
        var planned = fleet.Manifest.Projects.SelectMany(project => project.Networks)
            .Concat(fleet.CreatedNetworks)
            .Where(network => network.Subnet is not null && !state.Networks.ContainsKey(network.Name))
            .Select(network => (network.Name, Subnet: Subnet.Parse(network.Subnet!)))
            .ToList();
        return
            from other in others
            let overlapping = planned.Where(network => network.Subnet.Overlaps(other.Subnet)).ToList()
            where overlapping.Count > 0
            let more = overlapping.Count == 1 ? "" : $" and {overlapping.Count - 1} more"
            select $"the subnet {overlapping[0].Subnet} of {overlapping[0].Name}{more} overlaps with {other.Subnet} "
                + $"of the network '{other.Name}'. Choose other subnets: composegen fleet … --subnets CIDR.";
    }

    private IEnumerable<string> Ports()
    {
        var published = state.Containers.SelectMany(container => container.HostPorts(), (container, port) => (port, container))
            .ToLookup(each => each.port.Number);
        var programs = listeners.ToLookup(listener => listener.Number);
        return
            from project in fleet.Manifest.Projects
            from service in fleet.Plan(project).Services.Values
            from port in service.Ports
            let owner = OwnerOf(port, [.. published[port.Number]], programs[port.Number])
            where owner is not null
            select $"the port {port} of the host, which {FleetFolder.LabelOf(project)}/{service.Name} publishes, "
                + $"is taken by {owner}. Stop that, or publish another port.";
    }

    // When a container publishes a port, docker itself listens on it.
    private string? OwnerOf(
        ListeningPort port,
        IReadOnlyList<(ListeningPort Port, EngineContainer Container)> published,
        IEnumerable<ListeningPort> programs)
    {
        var rival = published.FirstOrDefault(each => each.Port.Excludes(port) && !fleet.Owns(each.Container)).Container;
        return rival is not null ? $"the container '{rival.Name.TrimStart('/')}'"
            : published.Any(each => each.Port.IsSamePort(port)) ? null
            : programs.Any(program => KeepsOut(program, port)) ? "a program on this machine"
            : null;
    }

    // Other systems let one program listen on a single address, and another on all.
    private static bool KeepsOut(ListeningPort program, ListeningPort port) =>
        OperatingSystem.IsLinux() ? program.Excludes(port) : program.HasAddressOf(port);
}

/// <summary>The remedies in messages.</summary>
internal static class Remedies
{
    public const string OtherNames = "other names: composegen fleet … --name NAME.";

    public const string RemoveOrphans = "'composegen up --remove-orphans' removes them.";

    public const string GenerateAgain = "Generate the fleet again.";
}
