using ComposeGen.Diagnostics;

namespace ComposeGen.Model;

/// <summary>A file, or a service of one, that another file was made from.</summary>
/// <param name="At">The place in the file that was made.</param>
/// <param name="From">The place in the file that it was made from.</param>
/// <param name="File">The file that it was made from.</param>
internal sealed record SourceLayer(ComposePath At, ComposePath From, ComposeFile File);
