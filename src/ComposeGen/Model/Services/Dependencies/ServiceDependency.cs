using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>What must have happened to another service before this one starts.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on">Compose Specification, depends_on</seealso>
public sealed class ServiceDependency : ComposeNode
{
    /// <summary>The formats whose <c>depends_on</c> may be a mapping.</summary>
    internal const ComposeFormats MapFormats = ComposeFormats.From2_1 | ComposeFormats.Spec;

    /// <summary>What is waited for; that the other service was started, when unset. Since 2.1.</summary>
    public ComposeValue<DependencyCondition>? Condition { get; set; }

    internal static Shape<ServiceDependency> Shape { get; } = new("dependency", () => new ServiceDependency())
    {
        { "condition", x => x.Condition, (x, v) => x.Condition = v, Codecs.Value<DependencyCondition>("condition", "service_started or service_healthy"), MapFormats },
    };
}
