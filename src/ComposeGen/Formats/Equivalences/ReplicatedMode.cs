using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary><c>deploy.mode: replicated</c> is the default.</summary>
internal sealed class ReplicatedMode : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Deploy is { Mode: { } mode } deploy && mode == "replicated" && Lacks(target, V3_8 | Spec))
        {
            deploy.Mode = null;
        }
    }
}
