namespace ComposeGen.Fleets;

/// <summary>A written file in the manifest.</summary>
internal sealed record ManifestFile(string Path, string Sha256);
