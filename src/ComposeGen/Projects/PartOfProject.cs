using ComposeGen.Diagnostics;

namespace ComposeGen.Projects;

/// <summary>A compose file as its project reads it: with its variables replaced.</summary>
/// <param name="Written">The file with its paths as they stand, which start at the folder.</param>
/// <param name="File">The file with paths that start at the project's folder.</param>
/// <param name="Path">Its full path; <see langword="null"/> when it has none.</param>
/// <param name="Folder">The folder that its relative paths start at; <see langword="null"/> when there is none on disk.</param>
/// <param name="Diagnostics">What was found when it was read.</param>
internal sealed record PartOfProject(
    ComposeFile Written, ComposeFile File, string? Path, string? Folder, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What messages call it.</summary>
    public string Name => Written.Source?.Span.File ?? Path ?? "another file";

    /// <summary>The services that were extended, with what they extend themselves.</summary>
    public Dictionary<string, ExtendedService> Extended { get; } = new(StringComparer.Ordinal);
}
