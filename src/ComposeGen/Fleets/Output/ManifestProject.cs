namespace ComposeGen.Fleets;

/// <summary>A project in the manifest.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Node">The node that it runs; <see langword="null"/> when it runs all of them.</param>
/// <param name="Kind">The kind of that node.</param>
/// <param name="File">Its compose file.</param>
/// <param name="EnvironmentFile">The file with the values of the compose file's variables; <see langword="null"/> when it has none of its own.</param>
/// <param name="Services">Its services.</param>
/// <param name="Networks">The networks that it creates.</param>
/// <param name="Connections">What is connected to shared networks once it is up.</param>
public sealed record ManifestProject(
    string Name,
    string? Node,
    string? Kind,
    string File,
    string? EnvironmentFile,
    IReadOnlyList<string> Services,
    IReadOnlyList<ManifestNetwork> Networks,
    IReadOnlyList<NetworkConnection> Connections)
{
    internal static ManifestProject Of(FleetProject project) => new(
        project.Name,
        project.Node?.Name,
        project.Node?.Kind,
        project.FilePath,
        project.EnvironmentFilePath,
        [.. project.Services],
        [.. project.Networks.Select(ManifestNetwork.Of)],
        project.Connections);
}
