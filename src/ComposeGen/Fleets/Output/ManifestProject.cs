namespace ComposeGen.Fleets;

/// <summary>A project in the manifest.</summary>
internal sealed record ManifestProject(
    string Name, string Node, string Kind, string File, IReadOnlyList<string> Services, IReadOnlyList<ManifestNetwork> Networks)
{
    public static ManifestProject Of(FleetProject project) => new(
        project.Name,
        project.Node.Name,
        project.Node.Kind,
        FleetFiles.ComposeFileOf(project.Node),
        [.. project.File.Services.Keys],
        [.. project.Networks.Select(ManifestNetwork.Of)]);
}
