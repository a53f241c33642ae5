using ComposeGen.Diagnostics;

namespace ComposeGen.Projects;

/// <summary>A service together with what it extends.</summary>
/// <param name="Service">The service, merged; as it stands in its file when what it extends cannot be found.</param>
/// <param name="Sources">The services that it was merged from, the last one on top.</param>
/// <param name="Values">How many values its sources have.</param>
internal sealed record ExtendedService(Service Service, IReadOnlyList<(ComposeFile File, ComposePath Path)> Sources, long Values);
