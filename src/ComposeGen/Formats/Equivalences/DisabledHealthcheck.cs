using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// A disabled healthcheck ignores its other keys, and docker-compose refuses them beside <c>disable</c>, even beside <c>disable:
/// false</c>, which has no effect.
/// </summary>
internal sealed class DisabledHealthcheck : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (!Has(target, V2) || service.Healthcheck is not { } check)
        {
            return;
        }

        if (check.Disable?.Value == true || check.Test?.Arguments is [{ Literal: "NONE" }, ..])
        {
            service.Healthcheck = new Healthcheck { Disable = true };
        }
        else if (check.Disable?.Value == false)
        {
            check.Disable = null;
        }
    }
}
