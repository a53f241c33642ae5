using System.Diagnostics.CodeAnalysis;

namespace ComposeGen;

/// <summary>Another service, under a name of one's own: <c>SERVICE[:ALIAS]</c>.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#links">Compose Specification, links</seealso>
public readonly record struct ServiceLink : ISpanParsable<ServiceLink>
{
    private readonly string? _service;

    /// <summary>Makes a link.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="alias">The name it is reached by; its own when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">A name is empty or holds a colon.</exception>
    public ServiceLink(string service, string? alias = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        if (service.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{service}' holds a colon.", nameof(service));
        }

        if (alias is not null && (alias.Length == 0 || alias.Contains(':', StringComparison.Ordinal)))
        {
            throw new ArgumentException($"'{alias}' is empty or holds a colon.", nameof(alias));
        }

        _service = service;
        Alias = alias;
    }

    /// <summary>The service's name.</summary>
    public string Service => _service ?? "";

    /// <summary>The name it is reached by; <see langword="null"/> for its own.</summary>
    public string? Alias { get; }

    /// <summary>Reads a link.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The text is no link.</exception>
    public static ServiceLink Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException($"'{s}' is not a link: write SERVICE[:ALIAS].");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static ServiceLink Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static ServiceLink Parse(string s) => Parse(s.AsSpan(), null);

    /// <summary>Reads a link.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The link.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ServiceLink result)
    {
        result = default;
        var colon = s.IndexOf(':');
        var service = colon < 0 ? s : s[..colon];
        var alias = colon < 0 ? default : s[(colon + 1)..];
        if (service.IsEmpty || (colon >= 0 && alias.IsEmpty) || alias.Contains(':'))
        {
            return false;
        }

        result = new ServiceLink(service.ToString(), colon < 0 ? null : alias.ToString());
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out ServiceLink)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ServiceLink result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>The link as it stands in a file.</summary>
    public override string ToString() => Alias is null ? Service : $"{Service}:{Alias}";
}
