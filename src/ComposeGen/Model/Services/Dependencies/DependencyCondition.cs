using System.Diagnostics.CodeAnalysis;

namespace ComposeGen;

/// <summary>What a service waits for before it starts.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on">Compose Specification, depends_on</seealso>
public readonly record struct DependencyCondition : ISpanParsable<DependencyCondition>
{
    private const string Started = "service_started";

    private readonly string? _text;

    private DependencyCondition(string text) => _text = text;

    /// <summary>The other service was started. Since 2.1.</summary>
    public static DependencyCondition ServiceStarted { get; }

    /// <summary>The other service's health check says that it is healthy. Since 2.1.</summary>
    public static DependencyCondition ServiceHealthy { get; } = new("service_healthy");

    /// <summary>The other service ran to its end with exit code 0. Compose Specification only.</summary>
    public static DependencyCondition ServiceCompletedSuccessfully { get; } = new("service_completed_successfully");

    /// <summary>Reads a condition.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The text is no condition.</exception>
    public static DependencyCondition Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException($"'{s}' is not a condition: write service_started, service_healthy or service_completed_successfully.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static DependencyCondition Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static DependencyCondition Parse(string s) => Parse(s.AsSpan(), null);

    /// <summary>Reads a condition.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The condition.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DependencyCondition result)
    {
        (var known, result) = s switch
        {
            Started => (true, ServiceStarted),
            "service_healthy" => (true, ServiceHealthy),
            "service_completed_successfully" => (true, ServiceCompletedSuccessfully),
            _ => (false, default),
        };
        return known;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out DependencyCondition)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DependencyCondition result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>The condition as it stands in a file.</summary>
    public override string ToString() => _text ?? Started;
}
