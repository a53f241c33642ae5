using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>A build without a context. Compose v2 uses the folder of the file, and docker-compose requires a context. An extended
/// service may have its own.</summary>
internal sealed class BuildFolder : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service is { Extends: null, Build: { Context: null } build } && Lacks(target, Spec))
        {
            build.Context = ".";
        }
    }
}
