namespace ComposeGen.Fleets;

/// <summary>
/// Labels each service with a hash of its configuration files. A file that was replaced is not seen by a container that runs, so
/// another hash has Compose replace the container. A Swarm needs none: its configs have other names when they change.
/// </summary>
internal static class ConfigurationLabels
{
    public static void Add(ProjectLayout layout, IReadOnlyList<FleetProject> projects, IReadOnlyList<RenderedFile> rendered)
    {
        if (rendered.Count == 0)
        {
            return;
        }

        var files = projects.ToDictionary(project => project.Name, project => project.File, StringComparer.Ordinal);
        foreach (var service in rendered.GroupBy(file => layout.PlaceOf(file.Place)))
        {
            var texts = service.Select(file => $"{file.File.Path}\n{file.File.Text}");
            var labels = files[service.Key.Project].Services[service.Key.Service].Labels ??= new(StringComparer.Ordinal);
            labels[FleetManifest.ConfigurationLabel] = ContentHash.Of(string.Join('\0', texts))[..HashLength];
        }
    }

    private const int HashLength = 12;
}
