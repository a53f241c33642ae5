using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>An empty <c>healthcheck</c> has no effect.</summary>
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
