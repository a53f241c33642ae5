using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>
/// Cuts subnets from a pool: what is fixed in number from its beginning, and each kind of nodes from a part of the rest.
/// </summary>
internal sealed class PoolAllocator
{
    private readonly Subnet _pool;
    private readonly List<NodeKind> _replicated;
    private readonly AddressBlock _fixed;
    private readonly Dictionary<NodeKind, AddressBlock> _parts = [];
    private readonly List<(NodeKind? Kind, int PrefixLength)> _requests = [];
    private readonly long _end;

    public PoolAllocator(Subnet pool, IEnumerable<NodeKind> kinds)
    {
        _pool = pool.Network;
        _replicated = [.. kinds.Where(kind => kind.IsReplicated)];
        var start = (long)BinaryPrimitives.ReadUInt32BigEndian(_pool.Address.GetAddressBytes());
        _end = start + (1L << (32 - pool.PrefixLength));
        _fixed = new AddressBlock(start, _end);
    }

    /// <summary>Whether more was cut than there is.</summary>
    public bool IsExhausted => _fixed.IsExhausted || _parts.Values.Any(part => part.IsExhausted);

    /// <summary>A subnet for what there is one of. All of these are cut before the first one for a node of several.</summary>
    public Subnet? CutFixed(int prefixLength) => Cut(null, prefixLength);

    /// <summary>A subnet for a node.</summary>
    public Subnet? CutFor(NodeKind kind, int prefixLength) => Cut(kind.IsReplicated ? kind : null, prefixLength);

    /// <summary>Reports a pool that is too small.</summary>
    /// <param name="findings">The target of findings.</param>
    /// <param name="isLocked">Whether networks keep subnets of an earlier plan, which may leave gaps.</param>
    public void ReportExhaustion(FleetFindings findings, bool isLocked)
    {
        if (IsExhausted)
        {
            var replan = isLocked ? " Networks keep the subnets that they have in fleet.json; --replan gives them new ones." : "";
            var prefixes = Enumerable.Range(0, _pool.PrefixLength).Reverse();
            var needed = prefixes.Cast<int?>().FirstOrDefault(prefix => Suffices(prefix!.Value));
            findings.Report(FleetDiagnostics.PoolExhausted, ComposePath.Root.Child("subnets"), needed is null
                ? $"The address pool {_pool} is too small for the fleet, and no pool is large enough. Plan fewer nodes."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"The address pool {_pool} is too small for the fleet: it needs a /{needed}. "
                    + $"Name a larger pool, or plan fewer nodes.{replan}"));
        }
    }

    private Subnet? Cut(NodeKind? kind, int prefixLength)
    {
        _requests.Add((kind, prefixLength));
        return (kind is null ? _fixed : PartOf(kind)).Cut(prefixLength);
    }

    // Gaps where subnets are aligned make this hard to calculate, and easy to try.
    private bool Suffices(int poolPrefix)
    {
        var larger = new PoolAllocator(new Subnet(_pool.Address, poolPrefix), _replicated);
        return _requests.TrueForAll(request => larger.Cut(request.Kind, request.PrefixLength) is not null);
    }

    private AddressBlock PartOf(NodeKind kind)
    {
        if (!_parts.TryGetValue(kind, out var part))
        {
            var size = Math.Max(0, _end - _fixed.End) / _replicated.Count;
            var start = _fixed.End + (_replicated.IndexOf(kind) * size);
            _parts.Add(kind, part = new AddressBlock(start, start + size));
        }

        return part;
    }
}

/// <summary>A run of IPv4 addresses that subnets are cut from, one behind the other, each where its size allows.</summary>
/// <param name="start">The first address.</param>
/// <param name="end">The address behind the last one.</param>
internal sealed class AddressBlock(long start, long end)
{
    /// <summary>The address behind the last subnet.</summary>
    public long End { get; private set; } = start;

    /// <summary>Whether more was cut than there is.</summary>
    public bool IsExhausted => End > end;

    /// <summary>The next subnet of a size; <see langword="null"/> when there is no room for it.</summary>
    public Subnet? Cut(int prefixLength)
    {
        var size = 1L << (32 - prefixLength);
        var at = (End + size - 1) / size * size;
        End = at + size;
        return IsExhausted ? null : new Subnet(ToAddress(at), prefixLength);
    }

    private static IPAddress ToAddress(long value) =>
        new([(byte)(value >> 24), (byte)(value >> 16 & 0xFF), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF)]);
}
