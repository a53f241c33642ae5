using System.Text.Json;

namespace ComposeGen.Fleets;

/// <summary>What <c>fleet.json</c> tells: what was written, and what runs when the fleet is up.</summary>
internal sealed record FleetManifest(
    string Generator,
    string Fleet,
    string Layout,
    ExpectedCounts Expected,
    IReadOnlyList<ManifestNetwork> SharedNetworks,
    IReadOnlyList<ManifestProject> Projects,
    IReadOnlyList<ManifestFile> Files)
{
    public const string FileName = "fleet.json";

    private const string Name = "ComposeGen";

    public static FleetManifest Of(FleetPlan plan, IEnumerable<GeneratedFile> files) => new(
        Name,
        plan.Fleet.Name,
        JsonNamingPolicy.KebabCaseLower.ConvertName(plan.Fleet.Layout.ToString()),
        new ExpectedCounts(plan.Projects.Count, plan.Containers, plan.Networks),
        [.. plan.SharedNetworks.Select(ManifestNetwork.Of)],
        [.. plan.Projects.Select(ManifestProject.Of)],
        [.. files.Select(file => new ManifestFile(file.Path, ContentHash.Of(file.Text)))]);

    /// <summary>Reads a manifest; <see langword="null"/> when the text is none.</summary>
    public static FleetManifest? TryParse(string text)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(text, ManifestJson.Default.FleetManifest);
            return manifest is { Generator: Name } && !manifest.Files.Contains(null!) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.FleetManifest) + "\n";
}
