using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// A setting that stands at the service in 2.x and under <c>deploy</c> in 3.8; the Compose Specification has both, for one meaning.
/// Where a file has both and they differ, neither is touched. Beside others of its kind it stands under <c>deploy</c> in the specification too:
/// Compose v2 takes what those leave out for another value.
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
        else if (stated is not null && Has(target, atDeploy) && (Lacks(target, atService) || service.Deploy is { } others && hasOthers(others)))
        {
            setDeploy(service.Deploy ??= new Deploy(), stated);
            setService(service, null);
        }
    }
}
