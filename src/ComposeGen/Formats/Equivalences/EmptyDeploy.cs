using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>An empty <c>deploy</c>, or one with only empty mappings, has no effect.</summary>
internal sealed class EmptyDeploy : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Deploy is not { } deploy)
        {
            return;
        }

        if (deploy.Resources is { } resources)
        {
            resources.Limits = resources.Limits is { } limits && ResourceLimits.Shape.IsEmpty(limits) ? null : resources.Limits;
            resources.Reservations = resources.Reservations is { } reservations
                && ResourceReservations.Shape.IsEmpty(reservations) ? null : resources.Reservations;
            deploy.Resources = DeployResources.Shape.IsEmpty(resources) ? null : resources;
        }

        service.Deploy = Deploy.Shape.IsEmpty(deploy) && Lacks(target, V3_8 | Spec) ? null : deploy;
    }
}
