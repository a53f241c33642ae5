using System.Globalization;

namespace ComposeGen.Model;

/// <summary>What a service waits for before it starts.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on">Compose Specification, depends_on</seealso>
public readonly record struct DependencyCondition : ITextValue<DependencyCondition>
{
    private const string Started = "service_started";
    private const string Healthy = "service_healthy";
    private const string Completed = "service_completed_successfully";

    private readonly string? _text;

    private DependencyCondition(string text) => _text = text;

    /// <inheritdoc/>
    public static string AcceptedForm => $"{Started}, {Healthy} or {Completed}";

    /// <summary>The other service was started. Since 2.1.</summary>
    public static DependencyCondition ServiceStarted { get; }

    /// <summary>The other service's health check says that it is healthy. Since 2.1.</summary>
    public static DependencyCondition ServiceHealthy { get; } = new(Healthy);

    /// <summary>The other service ran to its end with exit code 0. Compose Specification only.</summary>
    public static DependencyCondition ServiceCompletedSuccessfully { get; } = new(Completed);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out DependencyCondition result)
    {
        (var known, result) = text switch
        {
            Started => (true, ServiceStarted),
            Healthy => (true, ServiceHealthy),
            Completed => (true, ServiceCompletedSuccessfully),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>Returns the condition as a file contains it.</summary>
    public override string ToString() => _text ?? Started;

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite(CultureInfo.InvariantCulture, $"{ToString()}", out charsWritten);
}
