namespace ComposeGen.Model;

/// <summary>A file on the host. Since 3.1; not in 2.x.</summary>
/// <param name="path">Its path, relative to the compose file.</param>
public sealed class HostFile(ComposeText path) : FileSource
{
    /// <summary>Its path, relative to the compose file.</summary>
    public ComposeText Path { get; } = path;
}
