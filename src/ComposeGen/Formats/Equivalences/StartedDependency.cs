using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>A dependency whose condition is <c>service_started</c> is one of a plain list.</summary>
internal sealed class StartedDependency : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        // One that says more keeps the mapping, and then all of it: docker-compose wants a condition in each.
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
