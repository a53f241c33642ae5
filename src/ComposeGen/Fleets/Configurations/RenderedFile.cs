namespace ComposeGen.Fleets;

/// <summary>A configuration file as it was rendered for a service of a node.</summary>
internal sealed record RenderedFile(ServicePlace Place, GeneratedFile File);
