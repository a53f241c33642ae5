namespace ComposeGen.Fleets;

/// <summary>How many addresses an overlay network needs.</summary>
internal static class StackAddresses
{
    // Every machine with a container on the network has one for its load balancer.
    private const long Machines = 16;

    /// <summary>One for each service, which stands for its containers; and two a container, of which the new one may be there before the old is gone.</summary>
    /// <param name="services">The services on the network.</param>
    public static long Needed(IEnumerable<Service> services) => Machines + services
        .Sum(service => 1 + (2L * Math.Max(1, service.Containers)));
}
