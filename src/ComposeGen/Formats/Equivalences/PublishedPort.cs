using static ComposeGen.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>A port that is published in <c>mode: host</c>: without a swarm, every published port is one of the host.</summary>
internal sealed class PublishedPort : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (Has(target, V3_8 | Spec))
        {
            return;
        }

        foreach (var port in (service.Ports ?? []).Select(port => port.Long))
        {
            if (port is { Mode: { } mode } && mode == "host")
            {
                port.Mode = null;
            }
        }
    }
}
