using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// How a port is published. Without a swarm, every published port is one of the host, as <c>mode: host</c> has it; and the short form publishes
/// as <c>mode: ingress</c> does, with an address or range that the long form of 3.8 has no place for.
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
