using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>docker-compose creates every network of a 2.x file as attachable, so 2.x has no key for it.</summary>
internal sealed class AttachableNetwork : Equivalence
{
    public override void Apply(ComposeFile file, ComposeFormats target)
    {
        if (Has(target, V3_8 | Spec))
        {
            return;
        }

        foreach (var network in file.Networks.Values.OfType<CreatedNetwork>().Where(network => network.Attachable?.Value == true))
        {
            network.Attachable = null;
        }
    }
}
