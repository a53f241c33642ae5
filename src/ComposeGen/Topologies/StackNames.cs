namespace ComposeGen.Topologies;

/// <summary>
/// The names of a stack's service on a network of a Swarm, as they were seen on Docker Engine 20.10. An alias, the service's name and its name
/// in the Swarm lead to one address that stands for all containers (VIP), or to that of each with <c>endpoint_mode: dnsrr</c>; with
/// <c>tasks.</c> before it, a name leads to each container in any case, and so does the host name, which has no <c>tasks.</c> of its own.
/// Container names hold an id that is not known before.
/// </summary>
internal static class StackNames
{
    private const string RoundRobin = "dnsrr";

    public static IEnumerable<DnsName> Of(TopologyService service, NetworkAttachment? attachment)
    {
        List<DnsName> names =
        [
            .. (attachment?.Aliases ?? []).Where(alias => alias.Literal is not null).Select(alias => new DnsName(alias.Literal!, DnsNameKind.Alias)),
            new DnsName(service.Name, DnsNameKind.Service),
            new DnsName($"{service.Project.Name}_{service.Name}", DnsNameKind.StackService),
        ];
        foreach (var name in names)
        {
            yield return name;
            yield return new DnsName($"tasks.{name.Text}", DnsNameKind.Tasks);
        }

        if (service.Definition.Hostname?.Literal is { Length: > 0 } hostname)
        {
            yield return new DnsName(hostname, DnsNameKind.Hostname);
        }
    }

    /// <summary>How many addresses an endpoint has under a name. Without a container, there is none.</summary>
    public static int AddressesOf(TopologyEndpoint endpoint, string name)
    {
        var (containers, isRoundRobin) = (endpoint.Service.Containers, endpoint.Service.Definition.Deploy?.EndpointMode?.Literal == RoundRobin);
        var (isService, isTasks) = (false, false);
        foreach (var kind in endpoint.KindsOf(name))
        {
            isTasks |= isRoundRobin || kind is DnsNameKind.Tasks or DnsNameKind.Hostname;
            isService |= !isRoundRobin && kind is DnsNameKind.Alias or DnsNameKind.Service or DnsNameKind.StackService;
        }

        return (isTasks ? containers : 0) + (isService && containers > 0 ? 1 : 0);
    }
}
