using System.Globalization;
using System.Runtime.InteropServices;

namespace ComposeGen.Topologies;

/// <summary>The names that the links of a service give to other services, the first link first.</summary>
internal sealed class LinkNames
{
    private readonly Dictionary<string, (int Order, TopologyService Target)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Order, TopologyService Target, int Count)> _numbered = new(StringComparer.Ordinal);

    // Besides the link's own name, Compose adds some with numbers: docker-compose 1.29 those of the linked containers, and
    // Compose v2 that of the container which links, as if the linked one had it.
    private LinkNames(TopologyService service, Topology topology)
    {
        var (project, isV2) = (service.Project, service.Project.Separator == '-');
        foreach (var link in service.Links)
        {
            if (topology.Find(project, link.Service) is not { } target)
            {
                continue;
            }

            var start = $"{link.Service}{project.Separator}";
            _names.TryAdd(link.Alias ?? link.Service, (_names.Count, target));
            var count = isV2 ? service.Containers : target.HasOwnContainerName ? 0 : target.Containers;
            _numbered.TryAdd(start, (_names.Count, target, count));
            if (isV2)
            {
                _numbered.TryAdd($"{project.Name}{project.Separator}{start}", (_names.Count, target, service.Containers));
            }
        }
    }

    public static LinkNames Of(TopologyService service, Topology topology) =>
        service.LinkNames ??= new LinkNames(service, topology);

    /// <summary>The service that has a name by a link; <see langword="null"/> when none has.</summary>
    public TopologyService? Find(string name)
    {
        var numbered = NumberedName.Of(name);
        var hasNumber = _numbered.TryGetValue(numbered.Start, out var counted) && numbered.IsWithin(counted.Count);
        return _names.TryGetValue(name, out var named) && (!hasNumber || named.Order < counted.Order) ? named.Target
            : hasNumber ? counted.Target
            : null;
    }
}

/// <summary>
/// The names of a stack's service on a network of a Swarm, as they were seen on Docker Engine 20.10. An alias, the service's name
/// and its name in the Swarm lead to one address that stands for all containers (VIP), or to that of each with <c>endpoint_mode:
/// dnsrr</c>; with <c>tasks.</c> before it, a name leads to each container in any case, and so does the host name, which has no
/// variant with <c>tasks.</c>. Container names contain an id that is unknown before the start.
/// </summary>
internal static class StackNames
{
    private const string RoundRobin = "dnsrr";

    public static List<DnsName> Of(TopologyService service, NetworkAttachment? attachment)
    {
        var names = new List<DnsName>();
        foreach (var alias in attachment?.Aliases ?? [])
        {
            if (alias.Literal is { } text)
            {
                Add(text, DnsNameKind.Alias, names);
            }
        }

        Add(service.Name, DnsNameKind.Service, names);
        Add($"{service.Project.Name}_{service.Name}", DnsNameKind.StackService, names);
        if (service.Definition.Hostname?.Literal is { Length: > 0 } hostname)
        {
            names.Add(new DnsName(hostname, DnsNameKind.Hostname));
        }

        return names;
    }

    private static void Add(string name, DnsNameKind kind, List<DnsName> names)
    {
        names.Add(new DnsName(name, kind));
        names.Add(new DnsName($"tasks.{name}", DnsNameKind.Tasks));
    }

    /// <summary>Returns how many addresses an endpoint has under a name: none without a container.</summary>
    public static int AddressesOf(TopologyEndpoint endpoint, string name)
    {
        var containers = endpoint.Service.Containers;
        var isRoundRobin = endpoint.Service.Definition.Deploy?.EndpointMode?.Literal == RoundRobin;
        var (isService, isTasks) = (false, false);
        foreach (var kind in endpoint.KindsOf(name))
        {
            isTasks |= isRoundRobin || kind is DnsNameKind.Tasks or DnsNameKind.Hostname;
            isService |= !isRoundRobin && kind is DnsNameKind.Alias or DnsNameKind.Service or DnsNameKind.StackService;
        }

        return (isTasks ? containers : 0) + (isService && containers > 0 ? 1 : 0);
    }
}

/// <summary>A name and the number at its end, as <c>slave</c> and <c>12</c>.</summary>
/// <param name="Start">The text before the number.</param>
/// <param name="Number">The number's digits; none, when the name ends with something else.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberedName(string Start, string Number)
{
    public static NumberedName Of(string name)
    {
        var end = name.AsSpan().TrimEnd("0123456789").Length;
        return new NumberedName(name[..end], name[end..]);
    }

    /// <summary>Whether the number is one of those that Compose counts containers with, from 1 to their count.</summary>
    public bool IsWithin(int count) =>
        Number is [not '0', ..]
        && int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= count;

    /// <summary>Groups equal names at the position of the first one, in the order of their numbers.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, string> nameOf) =>
        items.Select(item => (Item: item, Name: Of(nameOf(item))))
            .GroupBy(item => item.Name.Start, StringComparer.Ordinal)
            .SelectMany(
                alike => alike.OrderBy(item => item.Name.Digits.Length).ThenBy(item => item.Name.Digits, StringComparer.Ordinal))
            .Select(item => item.Item);

    private string Digits => Number.TrimStart('0');
}
