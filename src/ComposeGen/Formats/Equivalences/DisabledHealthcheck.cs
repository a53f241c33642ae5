using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// A healthcheck that is disabled does not care for its other keys, and docker-compose refuses them beside it; beside <c>disable: false</c> too,
/// which says nothing.
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
