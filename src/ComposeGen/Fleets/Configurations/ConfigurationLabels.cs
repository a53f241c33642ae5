namespace ComposeGen.Fleets;

/// <summary>
/// Labels services with a hash of their configuration files. A file that was replaced is not seen by a container that runs, so
/// another hash has Compose replace the container. A Swarm needs none: its configs have other names when they change.
/// </summary>
internal static class ConfigurationLabels
{
    private const int HashLength = 12;

    /// <summary>Adds the label to a service that has configuration files.</summary>
    public static void AddTo(Service service, IEnumerable<GeneratedFile> files)
    {
        var texts = files.Select(file => $"{file.Path}\n{file.Text}").ToList();
        if (texts.Count > 0)
        {
            service.Labels = service.Labels.With(
                FleetManifest.ConfigurationLabel, ContentHash.Of(string.Join('\0', texts))[..HashLength]);
        }
    }
}
