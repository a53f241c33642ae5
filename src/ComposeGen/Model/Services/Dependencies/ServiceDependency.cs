using System.Globalization;
using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The condition of another service for this one to start.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on"/>
public sealed class ServiceDependency : ComposeNode
{
    /// <summary>The condition; that the other service was started, when unset. Since 2.1, but not in 3.8.</summary>
    public ComposeValue<DependencyCondition>? Condition { get; set; }

    /// <summary>
    /// Whether this service restarts when Compose restarts the other one; false when unset. Compose Specification only.
    /// </summary>
    public ComposeValue<bool>? Restart { get; set; }

    /// <summary>Whether the other service must exist; true when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Required { get; set; }

    internal static Shape<ServiceDependency> Shape { get; } = new("dependency", () => new ServiceDependency())
    {
        {
            "condition", x => x.Condition, (x, v) => x.Condition = v,
            Codecs.Value<DependencyCondition>(
                "condition", "service_started, service_healthy or service_completed_successfully", formats: FormatsOf),
            From2_1 | Spec,
            Row.RequiredIn(All)
        },
        { "restart", x => x.Restart, (x, v) => x.Restart = v, Codecs.Bool, Spec },
        { "required", x => x.Required, (x, v) => x.Required = v, Codecs.Bool.UnquotedIn(Spec), Spec },
    };

    // Compose rejects a mapping without a condition.
    internal static Codec<OrderedDictionary<string, ServiceDependency>> Codec { get; } = new NamedNodesCodec<ServiceDependency>(
        Shape, From2_1 | Spec, Merge, whole: () => new ServiceDependency { Condition = DependencyCondition.ServiceStarted },
        new NamedArguments<ServiceDependency>(
            "services",
            dependency => Shape.HasOnly(dependency, ["condition"]) && dependency.Condition?.Value is { } condition
                ? [$"DependencyCondition.{condition.Member}"]
                : null,
            TakesLambda: false));

    // A name without a mapping also replaces the mapping of another file.
    private static ServiceDependency Merge(ServiceDependency below, ServiceDependency over) =>
        Shape.Merge(
            below,
            Shape.IsEmpty(over) && !Shape.IsEmpty(below)
                ? new ServiceDependency { Condition = DependencyCondition.ServiceStarted, Required = true }
                : over);

    private static ComposeFormats FormatsOf(DependencyCondition condition) =>
        condition == DependencyCondition.ServiceCompletedSuccessfully ? Spec : From2_1 | Spec;
}

/// <summary>The conditions that a service can wait for.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on"/>
public readonly record struct DependencyCondition : ITextValue<DependencyCondition>
{
    private const string Started = "service_started";
    private const string Healthy = "service_healthy";
    private const string Completed = "service_completed_successfully";

    private readonly string? _text;

    /// <summary>The name of the property that returns the condition.</summary>
    internal string Member => _text switch
    {
        Healthy => nameof(ServiceHealthy),
        Completed => nameof(ServiceCompletedSuccessfully),
        _ => nameof(ServiceStarted),
    };

    private DependencyCondition(string text) => _text = text;

    /// <inheritdoc/>
    public static string AcceptedForm => $"{Started}, {Healthy} or {Completed}";

    /// <summary>The other service was started. Since 2.1.</summary>
    public static DependencyCondition ServiceStarted { get; }

    /// <summary>The other service is healthy. Since 2.1.</summary>
    public static DependencyCondition ServiceHealthy { get; } = new(Healthy);

    /// <summary>The other service ended with exit code 0. Compose Specification only.</summary>
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
