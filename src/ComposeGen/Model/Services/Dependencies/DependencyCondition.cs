using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>What a service waits for before it starts.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on">Compose Specification, depends_on</seealso>
public readonly record struct DependencyCondition : ISpanParsable<DependencyCondition>, ISpanFormattable
{
    private const string Started = "service_started";
    private const string AcceptedForm = "service_started, service_healthy or service_completed_successfully";

    private readonly string? _text;

    private DependencyCondition(string text) => _text = text;

    /// <summary>The other service was started. Since 2.1.</summary>
    public static DependencyCondition ServiceStarted { get; }

    /// <summary>The other service's health check says that it is healthy. Since 2.1.</summary>
    public static DependencyCondition ServiceHealthy { get; } = new("service_healthy");

    /// <summary>The other service ran to its end with exit code 0. Compose Specification only.</summary>
    public static DependencyCondition ServiceCompletedSuccessfully { get; } = new("service_completed_successfully");

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static DependencyCondition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static DependencyCondition Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a condition, if the text is one. Never throws.</summary>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DependencyCondition result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads a condition, if the text is one. Never throws.</summary>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DependencyCondition result)
    {
        (var known, result) = text switch
        {
            Started => (true, ServiceStarted),
            "service_healthy" => (true, ServiceHealthy),
            "service_completed_successfully" => (true, ServiceCompletedSuccessfully),
            _ => (false, default),
        };
        return known;
    }

    static DependencyCondition IParsable<DependencyCondition>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DependencyCondition>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out DependencyCondition result) => TryParse(s, out result);

    static DependencyCondition ISpanParsable<DependencyCondition>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<DependencyCondition>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out DependencyCondition result) => TryParse(s, out result);

    /// <summary>The condition as it stands in a file.</summary>
    public override string ToString() => _text ?? Started;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite(CultureInfo.InvariantCulture, $"{ToString()}", out charsWritten);
}
