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

/// <summary>The MAC address on the only network of a service is the MAC address of the service.</summary>
internal sealed class MacAddressOfOnlyNetwork : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (!Lacks(target, Spec) || service.Attachments is not { Count: 1 } attachments)
        {
            return;
        }

        var attachment = attachments.GetAt(0).Value;
        if (attachment.MacAddress is { } address && (service.MacAddress is null || service.MacAddress == address))
        {
            service.MacAddress = address;
            attachment.MacAddress = null;
        }
    }
}
