using System.Collections;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Cli.Running;

/// <summary>A project of a fleet, as its compose file describes it.</summary>
/// <param name="Project">Its entry in the manifest.</param>
/// <param name="Services">Its services, by name, but for those that only start on request.</param>
/// <param name="Optional">The services with profiles, which start on request.</param>
internal sealed record PlannedProject(
    ManifestProject Project, IReadOnlyDictionary<string, PlannedService> Services, IReadOnlySet<string> Optional)
{
    /// <summary>How containers differ from the plan.</summary>
    /// <param name="containers">The project's containers.</param>
    /// <param name="images">The ids of images, by their names.</param>
    /// <param name="networks">The networks that the fleet created.</param>
    public IReadOnlyList<Difference> Compare(
        IEnumerable<EngineContainer> containers, IReadOnlyDictionary<string, string> images, IReadOnlySet<string> networks)
    {
        var known = containers.ToLookup(container => container.Service, StringComparer.Ordinal);
        return
        [
            .. Services.Values.SelectMany(service => Difference.Of(service, [.. known[service.Name]], images, networks)),
            .. known.Select(service => service.Key)
                .Where(service => !Services.ContainsKey(service) && !Optional.Contains(service))
                .Order(StringComparer.Ordinal)
                .Select(service => new Difference(DifferenceKind.Unplanned, service, $"{service} (no longer in the fleet)")),
        ];
    }

    /// <summary>Reads a project's compose file.</summary>
    /// <param name="folder">The fleet's folder.</param>
    /// <param name="project">The project.</param>
    /// <param name="isStack">Whether a Swarm runs it.</param>
    /// <param name="hidden">The variables of this process that Compose does not see.</param>
    /// <exception cref="ComposeException">The file cannot be read.</exception>
    public static PlannedProject Load(string folder, ManifestProject project, bool isStack, IReadOnlyCollection<string> hidden)
    {
        var loaded = ComposeGen.Topologies.Project.Load(Path.Combine(folder, project.File), new ProjectOptions
        {
            Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .Where(variable => !hidden.Contains((string)variable.Key, StringComparer.Ordinal))
                .ToDictionary(each => (string)each.Key, each => (string?)each.Value ?? "", StringComparer.Ordinal),
            EnvFiles = project.EnvironmentFile is { } file ? [Path.Combine(folder, file)] : [],
        });
        var found = loaded.Parts.SelectMany(part => part.Diagnostics);
        var errors = found.Where(each => each.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new ComposeException(errors);
        }

        var topology = Topology.Of(new Project(project.Name, loaded.Project.File) { IsStack = isStack });
        var connections = project.Connections.ToLookup(connection => connection.Service, StringComparer.Ordinal);
        var services = topology.Services.ToLookup(service => service.Definition.Profiles is { Count: > 0 });
        return new PlannedProject(
            project,
            services[false].Select(service => PlannedService.Of(service, connections[service.Name]))
                .ToDictionary(service => service.Name, StringComparer.Ordinal),
            services[true].Select(service => service.Name).ToHashSet(StringComparer.Ordinal));
    }
}
