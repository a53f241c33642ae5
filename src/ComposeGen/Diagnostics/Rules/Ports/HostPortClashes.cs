using System.Net;
using System.Net.Sockets;

namespace ComposeGen.Diagnostics.Rules.Ports;

/// <summary>
/// Finds ports of the host that are taken twice: in one file, between projects, or between the nodes of a fleet. Goes through them by
/// their first port, so that each meets only those that reach as far, and of a group only the one that reaches furthest.
/// </summary>
/// <param name="portOf">What an owner takes.</param>
/// <param name="groupOf">What decides whether two owners stand in each other's way.</param>
/// <param name="exclude">Whether an owner of one group and one of another, or the same, do.</param>
internal sealed class HostPortClashes<TOwner, TGroup>(Func<TOwner, HostPort> portOf, Func<TOwner, TGroup> groupOf, Func<TGroup, TGroup, bool> exclude)
{
    private readonly Dictionary<(string Protocol, AddressFamily Family, IPAddress? Address), List<Claim>> _open = [];

    /// <summary>For each owner that comes too late, one that it clashes with; in the order in which they come.</summary>
    public IReadOnlyList<HostPortClash<TOwner>> Among(IEnumerable<TOwner> owners) =>
    [
        .. owners.Select((owner, order) => new Claim(owner, order, portOf(owner), groupOf(owner)))
            .OrderBy(claim => claim.Host.Ports.First)
            .Select(claim => (Later: claim, Earlier: Add(claim)))
            .Where(pair => pair.Earlier is not null)
            .OrderBy(pair => Math.Max(pair.Earlier!.Order, pair.Later.Order))
            .Select(pair => Clash(pair.Earlier!, pair.Later)),
    ];

    private static HostPortClash<TOwner> Clash(Claim earlier, Claim later) => earlier.Order < later.Order
        ? new HostPortClash<TOwner>(earlier.Owner, later.Owner, later.Host.Ports.First)
        : new HostPortClash<TOwner>(later.Owner, earlier.Owner, later.Host.Ports.First);

    // What the claim clashes with, of those that begin at its port or below.
    private Claim? Add(Claim claim)
    {
        var (protocol, port) = (claim.Host.Protocol.ToUpperInvariant(), claim.Host.Ports.First);
        var earlier = claim.Host.Addresses.SelectMany(address => Met(protocol, address))
            .Select(place => Open(place, port).Find(other => exclude(other.Group, claim.Group)))
            .OfType<Claim>()
            .MinBy(other => other.Order);
        foreach (var place in claim.Host.Addresses.SelectMany(address => Places(protocol, address)))
        {
            Keep(claim, Open(place, port));
        }

        return earlier;
    }

    // An address is met under itself, and, by one that stands for all of its family, under the family.
    private static IEnumerable<(string Protocol, AddressFamily Family, IPAddress? Address)> Places(string protocol, IPAddress address) =>
        [(protocol, address.AddressFamily, address), (protocol, address.AddressFamily, null)];

    private static IEnumerable<(string Protocol, AddressFamily Family, IPAddress? Address)> Met(string protocol, IPAddress address) => HostPort.IsAny(address)
        ? [(protocol, address.AddressFamily, null)]
        : [(protocol, address.AddressFamily, address), (protocol, address.AddressFamily, address.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any)];

    private List<Claim> Open((string Protocol, AddressFamily Family, IPAddress? Address) place, int port)
    {
        var open = _open.TryGetValue(place, out var known) ? known : _open[place] = [];
        open.RemoveAll(claim => claim.Host.Ports.Last < port);
        return open;
    }

    private static void Keep(Claim claim, List<Claim> open)
    {
        var place = open.FindIndex(other => EqualityComparer<TGroup>.Default.Equals(other.Group, claim.Group));
        if (place < 0)
        {
            open.Add(claim);
        }
        else if (open[place].Host.Ports.Last < claim.Host.Ports.Last)
        {
            open[place] = claim;
        }
    }

    private sealed record Claim(TOwner Owner, int Order, HostPort Host, TGroup Group);
}
