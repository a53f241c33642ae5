namespace ComposeGen.Fleets;

/// <summary>The addresses that a service asks for on its networks.</summary>
internal static class FixedAddresses
{
    /// <summary>Gives each one's network and key.</summary>
    /// <param name="service">The service.</param>
    public static IEnumerable<(string Network, string Key)> Of(Service service)
    {
        foreach (var (network, attachment) in service.Attachments)
        {
            if (attachment.Ipv4Address is not null)
            {
                yield return (network, "ipv4_address");
            }

            if (attachment.Ipv6Address is not null)
            {
                yield return (network, "ipv6_address");
            }
        }
    }
}
