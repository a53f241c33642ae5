namespace ComposeGen.Fleets;

/// <summary>What a planned fleet is written as.</summary>
/// <param name="Files">Compose files and what belongs to them, configuration files, and the scripts.</param>
/// <param name="Manifest">What lists them all.</param>
internal sealed record FleetFiles(IReadOnlyList<GeneratedFile> Files, FleetManifest Manifest)
{
    /// <summary>The files of a fleet in a folder that may have a manifest already.</summary>
    public static FleetFiles Of(FleetPlan plan, FleetManifest? earlier = null)
    {
        var steps = FleetSteps.Of(plan, earlier?.Steps);
        IReadOnlyList<string> formerNames = [.. (earlier?.Names ?? []).Except([plan.Fleet.Name], StringComparer.Ordinal)];
        List<GeneratedFile> files =
        [
            .. ProjectText.OfEach(plan.Fleet, plan.Layout.Written(plan.Projects)),
            .. plan.Layout.EnvironmentFiles(plan.Projects),
            .. plan.ConfigurationFiles,
            .. FleetScript.Of(plan, steps, [plan.Fleet.Name, .. formerNames]),
        ];
        return new FleetFiles(files, FleetManifest.Of(plan, steps, files) with { FormerNames = formerNames });
    }
}
