using ComposeGen.Diagnostics;

namespace ComposeGen.Model;

/// <summary>A file, or a service in a file, that is a source of another file.</summary>
/// <param name="At">The path in the resulting file.</param>
/// <param name="From">The path in the source.</param>
/// <param name="File">The source.</param>
internal sealed record SourceLayer(ComposePath At, ComposePath From, ComposeFile File);
