namespace ComposeGen.Model;

/// <summary>
/// What a build may use SSH with: the agent that runs, <c>default</c>, or a key or an agent's socket, <c>ID=PATH</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "build", <c>ssh</c>, in no 2.x or 3.x format. The text is kept.
/// The default value of this type (not <see cref="Default"/>) gives no access and prints as an empty text.
/// </remarks>
public readonly partial record struct SshAccess : ISpanParsable<SshAccess>, ISpanFormattable
{
    /// <summary>Gives access.</summary>
    /// <param name="id">The name by which the Dockerfile asks for it: <c>RUN --mount=type=ssh,id=…</c>.</param>
    /// <param name="path">The key file, or the socket of an agent; null means the agent that runs.</param>
    /// <exception cref="ArgumentException">One of them is empty, or <paramref name="id"/> is null or holds <c>=</c>.</exception>
    public SshAccess(string id, string? path = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Contains('=', StringComparison.Ordinal))
        {
            throw new ArgumentException($"\"{id}\" holds \"=\", which would end it.", nameof(id));
        }

        if (path is "")
        {
            throw new ArgumentException("A path cannot be empty.", nameof(path));
        }

        Id = id;
        Path = path;
    }

    /// <summary>The agent that runs: <c>default</c>. Source: the Compose specification, "build", <c>ssh</c>.</summary>
    public static SshAccess Default => new("default");

    /// <summary>
    /// The name by which the Dockerfile asks for it, as written. Source: the Compose specification, "build", <c>ssh</c>.
    /// </summary>
    public string Id { get => field ?? ""; private init; }

    /// <summary>
    /// The key file or the socket of an agent, as written; null means the agent that runs.
    /// Source: the Compose specification, "build", <c>ssh</c>.
    /// </summary>
    public string? Path { get; private init; }
}
