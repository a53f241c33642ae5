namespace ComposeGen.Projects;

/// <summary>What files of a project are read with: those that Compose is given, or those of one <c>include</c>.</summary>
/// <param name="Folder">The folder that their relative paths start at; <see langword="null"/> when there is none on disk.</param>
/// <param name="Environment">The values of their variables; <see langword="null"/> when variables stay.</param>
internal sealed record Scope(string? Folder, IReadOnlyDictionary<string, string>? Environment);
