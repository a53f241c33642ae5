using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// The mode of a published port. Without a Swarm, every published port is a port of the host, as with <c>mode: host</c>. The
/// short form publishes with <c>mode: ingress</c>, and may have an address or range, which the long form of 3.8 cannot express.
/// </summary>
internal sealed class PublishedPort : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        var ports = service.Ports ?? [];
        for (var index = 0; index < ports.Count; index++)
        {
            if (ports[index].Long is not { Mode: { } mode } port)
            {
                continue;
            }

            if (mode == "host" && !Has(target, V3_8 | Spec))
            {
                port.Mode = null;
            }
            else if (Lacks(target, Spec) && port.Shorten() is { } text)
            {
                ports[index] = text;
            }
        }
    }
}
