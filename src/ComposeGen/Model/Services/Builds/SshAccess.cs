using System.Globalization;

namespace ComposeGen.Model;

/// <summary>
/// What a build may use SSH with: the agent that runs, <c>default</c>, or a key or an agent's socket, <c>ID=PATH</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "build", <c>ssh</c>, in no 2.x or 3.x format. The text is kept.
/// The default value of this type (not <see cref="Default"/>) gives no access and prints as an empty text.
/// </remarks>
public readonly record struct SshAccess : ITextValue<SshAccess>
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

    /// <inheritdoc/>
    public static string AcceptedForm => "ID or ID=PATH, with no empty part";

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

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out SshAccess result)
    {
        int equals = text.IndexOf('=');
        ReadOnlySpan<char> id = equals < 0 ? text : text[..equals];
        ReadOnlySpan<char> path = text[(equals + 1)..];
        bool isAccess = !id.IsEmpty && !path.IsEmpty;
        result = isAccess ? new SshAccess { Id = id.ToString(), Path = equals < 0 ? null : path.ToString() } : default;
        return isAccess;
    }

    /// <summary>Returns the text that was read.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string equals = Path is null ? "" : "=";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Id}{equals}{Path}", out charsWritten);
    }
}
