namespace ComposeGen.Fleets;

/// <summary>What a planned fleet is written as.</summary>
/// <param name="Files">Compose files and what belongs to them, configuration files, and the scripts.</param>
/// <param name="Manifest">What tells of them all.</param>
internal sealed record FleetFiles(IReadOnlyList<GeneratedFile> Files, FleetManifest Manifest)
{
    public static FleetFiles Of(FleetPlan plan)
    {
        List<GeneratedFile> files =
        [
            .. plan.Layout.Write(plan.Projects, project => ProjectText.Of(plan.Fleet, project.Name, project.File)),
            .. plan.ConfigurationFiles,
            .. FleetScripts.Of(plan),
        ];
        return new FleetFiles(files, FleetManifest.Of(plan, files));
    }

    /// <summary>These files, in a folder that has a manifest already.</summary>
    public FleetFiles After(FleetManifest? earlier) => this with { Manifest = Manifest.After(earlier) };
}
