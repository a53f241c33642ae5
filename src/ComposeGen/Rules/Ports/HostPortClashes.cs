using System.Net;
using System.Net.Sockets;
using Place = (string Protocol, System.Net.Sockets.AddressFamily Family, System.Net.IPAddress? Address);

namespace ComposeGen.Rules;

/// <summary>
/// Finds host ports that are published twice: in one file, between projects, or between the nodes of a fleet. The claims are in
/// the order of their first port, so that each is compared only with the earlier claim that reaches furthest.
/// </summary>
/// <param name="portOf">The ports of an owner.</param>
/// <param name="projectOf">The project, or node, of an owner.</param>
/// <param name="profilesOf">The profiles of an owner, to find clashes inside projects; without it, between projects.</param>
internal sealed class HostPortClashes<TOwner, TProject>(
    Func<TOwner, HostPort> portOf, Func<TOwner, TProject> projectOf, Func<TOwner, IReadOnlyCollection<string>>? profilesOf = null)
    where TProject : notnull
{
    private static readonly Comparer<Claim> Furthest = Comparer<Claim>.Create((one, other) =>
        (-one.Host.Ports.Last, one.Order).CompareTo((-other.Host.Ports.Last, other.Order)));

    private readonly Dictionary<Place, Claims<TProject, Claim>> _claims = [];

    /// <summary>Returns the clashes, one for each later owner, in the order of the owners.</summary>
    public IReadOnlyList<HostPortClash<TOwner>> Among(IEnumerable<TOwner> owners) =>
    [
        .. owners
            .Select((owner, order) => new Claim(owner, order, portOf(owner), projectOf(owner), profilesOf?.Invoke(owner) ?? []))
            .OrderBy(claim => claim.Host.Ports.First)
            .Select(claim => (Later: claim, Earlier: Add(claim)))
            .Where(pair => pair.Earlier is not null)
            .OrderBy(pair => Math.Max(pair.Earlier!.Order, pair.Later.Order))
            .Select(pair => Clash(pair.Earlier!, pair.Later)),
    ];

    private static HostPortClash<TOwner> Clash(Claim earlier, Claim later) => earlier.Order < later.Order
        ? new HostPortClash<TOwner>(earlier.Owner, later.Owner, later.Host.Ports.First)
        : new HostPortClash<TOwner>(later.Owner, earlier.Owner, later.Host.Ports.First);

    // Returns an earlier claim with which the new one clashes.
    private Claim? Add(Claim claim)
    {
        var protocol = claim.Host.Protocol.ToUpperInvariant();
        var earlier = claim.Host.Addresses.SelectMany(address => Met(protocol, address))
            .Select(place => _claims.TryGetValue(place, out var known) ? Rival(known, claim) : null)
            .OfType<Claim>()
            .Where(other => other.Host.Ports.Last >= claim.Host.Ports.First)
            .MinBy(other => other.Order);
        foreach (var place in claim.Host.Addresses.SelectMany(address => Places(protocol, address)))
        {
            var known = _claims.TryGetValue(place, out var others) ? others : _claims[place] = new(Furthest);
            known.Add(claim.Project, claim.Profiles, claim);
        }

        return earlier;
    }

    private Claim? Rival(Claims<TProject, Claim> known, Claim claim) =>
        profilesOf is null ? known.RivalOutside(claim.Project) : known.RivalInside(claim.Project, claim.Profiles);

    // A claim is found under its address and, by claims for all addresses, under its family.
    private static IEnumerable<Place> Places(string protocol, IPAddress address) =>
        [(protocol, address.AddressFamily, address), (protocol, address.AddressFamily, null)];

    private static IEnumerable<Place> Met(string protocol, IPAddress address) =>
        HostPort.IsAny(address)
            ? [(protocol, address.AddressFamily, null)]
            : [(protocol, address.AddressFamily, address), (protocol, address.AddressFamily, AnyOf(address.AddressFamily))];

    private static IPAddress AnyOf(AddressFamily family) =>
        family == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any;

    private sealed record Claim(TOwner Owner, int Order, HostPort Host, TProject Project, IReadOnlyCollection<string> Profiles);
}

/// <summary>Two owners that publish the same port of the host.</summary>
/// <param name="First">The first owner, in the order of the files.</param>
/// <param name="Second">The later owner.</param>
/// <param name="Port">The lowest port that both publish.</param>
internal sealed record HostPortClash<TOwner>(TOwner First, TOwner Second, int Port);
