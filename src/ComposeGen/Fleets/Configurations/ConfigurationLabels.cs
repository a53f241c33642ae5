namespace ComposeGen.Fleets;

/// <summary>
/// Labels each service with a hash of its configuration files. A file that was replaced is not seen by a container that runs, so
/// another hash has Compose replace the container. A Swarm needs none: its configs have other names when they change.
/// </summary>
internal static class ConfigurationLabels
{
    public static IReadOnlyList<FleetProject> Add(
        ProjectLayout layout, IReadOnlyList<FleetProject> projects, IReadOnlyList<RenderedFile> rendered)
    {
        var files = rendered.ToLookup(file => layout.PlaceOf(file.Place));
        return files.Count == 0 ? projects : [.. projects.Select(project => project with
        {
            File = project.File.With(x => x.Services = x.Services.With((name, service) =>
                files.Contains((project.Name, name))
                    ? service.With(y => y.Labels = y.Labels.With(
                        FleetManifest.ConfigurationLabel, HashOf(files[(project.Name, name)])))
                    : service)),
        })];
    }

    private static string HashOf(IEnumerable<RenderedFile> files) =>
        ContentHash.Of(string.Join('\0', files.Select(file => $"{file.File.Path}\n{file.File.Text}")))[..HashLength];

    private const int HashLength = 12;
}
