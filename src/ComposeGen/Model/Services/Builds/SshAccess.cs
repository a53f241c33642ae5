using System.Globalization;

namespace ComposeGen.Model;

/// <summary>
/// The SSH access of a build: the running agent, <c>default</c>, or a key or the socket of an agent, <c>ID=PATH</c>.
/// </summary>
/// <remarks>
/// Compose Specification only. The value keeps its text. The default value of this type (not <see cref="Default"/>) is written as
/// an empty text.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/build.md#ssh"/>
public readonly record struct SshAccess : ITextValue<SshAccess>
{
    /// <summary>Creates an access.</summary>
    /// <param name="id">The name that the Dockerfile uses: <c>RUN --mount=type=ssh,id=…</c>.</param>
    /// <param name="path">The key file, or the socket of an agent; null for the running agent.</param>
    /// <exception cref="ArgumentException">
    /// One of them is empty, or <paramref name="id"/> is null or contains <c>=</c>.
    /// </exception>
    public SshAccess(string id, string? path = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Contains('=', StringComparison.Ordinal))
        {
            throw new ArgumentException($"\"{id}\" contains \"=\", which would end the ID.", nameof(id));
        }

        if (path is "")
        {
            throw new ArgumentException("The path cannot be empty.", nameof(path));
        }

        Id = id;
        Path = path;
    }

    /// <inheritdoc/>
    public static string AcceptedForm => "ID or ID=PATH, with no empty part";

    /// <summary>The running agent: <c>default</c>.</summary>
    public static SshAccess Default => new("default");

    /// <summary>The name that the Dockerfile uses.</summary>
    public string Id { get => field ?? ""; private init; }

    /// <summary>The key file or the socket of an agent, as written; null for the running agent.</summary>
    public string? Path { get; private init; }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out SshAccess result)
    {
        var equals = text.IndexOf('=');
        ReadOnlySpan<char> id = equals < 0 ? text : text[..equals];
        ReadOnlySpan<char> path = text[(equals + 1)..];
        var isAccess = !id.IsEmpty && !path.IsEmpty;
        result = isAccess ? new SshAccess { Id = id.ToString(), Path = equals < 0 ? null : path.ToString() } : default;
        return isAccess;
    }

    /// <summary>Returns the original text.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var equals = Path is null ? "" : "=";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Id}{equals}{Path}", out charsWritten);
    }
}
