using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

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
