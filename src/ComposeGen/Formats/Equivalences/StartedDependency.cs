using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>A dependency with the condition <c>service_started</c> is the same as a name in a list.</summary>
internal sealed class StartedDependency : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        // If one has more keys, all stay a mapping: docker-compose requires a condition in each.
        if (!Lacks(target, From2_1 | Spec) || service.DependsOn is not { } dependencies || !dependencies.Values.All(IsPlain))
        {
            return;
        }

        foreach (var dependency in dependencies.Values)
        {
            dependency.Condition = null;
        }
    }

    private static bool IsPlain(ServiceDependency dependency) =>
        ServiceDependency.Shape.HasOnly(dependency, ["condition"])
        && (dependency.Condition is null || dependency.Condition.Value.Value == DependencyCondition.ServiceStarted);
}
