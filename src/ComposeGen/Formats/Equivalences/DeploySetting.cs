using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// A setting that is a key of the service in 2.x and of <c>deploy</c> in 3.8; the Compose Specification has both. If a file has
/// both and they differ, neither changes. In the specification it moves to <c>deploy</c> when <c>deploy</c> has related settings,
/// because Compose v2 gives missing ones another value.
/// </summary>
internal sealed class DeploySetting<T>(
    ComposeFormats atService,
    Func<Service, ComposeValue<T>?> ofService,
    Action<Service, ComposeValue<T>?> setService,
    ComposeFormats atDeploy,
    Func<Deploy, ComposeValue<T>?> ofDeploy,
    Action<Deploy, ComposeValue<T>?> setDeploy,
    Func<Deploy, bool> hasOthers) : ServiceEquivalence
    where T : struct, ISpanParsable<T>
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        var stated = ofService(service);
        var deployed = service.Deploy is { } deploy ? ofDeploy(deploy) : null;
        if (stated is not null && deployed is not null && stated != deployed)
        {
            return;
        }

        if (deployed is not null && Lacks(target, V3_8 | Spec) && Has(target, atService))
        {
            setService(service, deployed);
            setDeploy(service.Deploy!, null);
        }
        else if (stated is not null && Has(target, atDeploy)
            && (Lacks(target, atService) || service.Deploy is { } others && hasOthers(others)))
        {
            setDeploy(service.Deploy ??= new Deploy(), stated);
            setService(service, null);
        }
    }
}
