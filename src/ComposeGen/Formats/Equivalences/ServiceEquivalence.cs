using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>Two spellings with the same meaning within a service.</summary>
internal abstract class ServiceEquivalence : Equivalence
{
    public sealed override void Apply(ComposeFile file, ComposeFormats target)
    {
        foreach (var service in file.Services.Values)
        {
            Apply(service, target);
        }
    }

    protected abstract void Apply(Service service, ComposeFormats target);
}
