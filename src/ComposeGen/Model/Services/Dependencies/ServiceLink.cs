using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>Another service, under a name of one's own: <c>SERVICE[:ALIAS]</c>.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#links">Compose Specification, links</seealso>
public readonly record struct ServiceLink : ISpanParsable<ServiceLink>, ISpanFormattable
{
    private const string AcceptedForm = "SERVICE[:ALIAS]";

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
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ServiceLink Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a link.</summary>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ServiceLink Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a link, if the text is one. Never throws.</summary>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ServiceLink result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads a link, if the text is one. Never throws.</summary>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ServiceLink result)
    {
        result = default;
        var colon = text.IndexOf(':');
        var service = colon < 0 ? text : text[..colon];
        var alias = colon < 0 ? default : text[(colon + 1)..];
        if (service.IsEmpty || (colon >= 0 && alias.IsEmpty) || alias.Contains(':'))
        {
            return false;
        }

        result = new ServiceLink(service.ToString(), colon < 0 ? null : alias.ToString());
        return true;
    }

    static ServiceLink IParsable<ServiceLink>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ServiceLink>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out ServiceLink result) => TryParse(s, out result);

    static ServiceLink ISpanParsable<ServiceLink>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ServiceLink>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out ServiceLink result) => TryParse(s, out result);

    /// <summary>The link as it stands in a file.</summary>
    public override string ToString() => Alias is null ? Service : $"{Service}:{Alias}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite(CultureInfo.InvariantCulture, $"{ToString()}", out charsWritten);
}
