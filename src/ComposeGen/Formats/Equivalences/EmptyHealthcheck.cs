using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>A <c>healthcheck</c> with nothing in it says nothing.</summary>
internal sealed class EmptyHealthcheck : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Healthcheck is { } check && Healthcheck.Shape.IsEmpty(check))
        {
            service.Healthcheck = null;
        }
    }
}
