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

    public static FleetManifest? TryParse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ManifestJson.Default.FleetManifest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.FleetManifest) + "\n";
}
