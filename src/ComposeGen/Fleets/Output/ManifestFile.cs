namespace ComposeGen.Fleets;

/// <summary>A written file in the manifest.</summary>
/// <param name="Path">The file's path in the folder, with <c>/</c> between the parts.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record ManifestFile(string Path, string Sha256);
