using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Cuts subnets from a pool: what is fixed in number from its beginning, and each kind of nodes from a part of the rest.</summary>
internal sealed class PoolAllocator(Subnet pool, IReadOnlyList<NodeKind> kinds)
{
    private readonly long _start = StartOf(pool);
    private readonly long _end = StartOf(pool) + (1L << (32 - pool.PrefixLength));
    private readonly AddressBlock _fixed = new(StartOf(pool), StartOf(pool) + (1L << (32 - pool.PrefixLength)));
    private readonly Dictionary<string, AddressBlock> _byKind = new(StringComparer.Ordinal);
    private int _largest;

    /// <summary>A subnet for what there is one of.</summary>
    public Subnet? CutFixed(int prefixLength) => _fixed.Cut(prefixLength);

    /// <summary>A subnet for a node; those of single nodes are cut before those of several.</summary>
    public Subnet? Cut(NodeKind kind, int prefixLength)
    {
        if (!kind.IsReplicated)
        {
            return CutFixed(prefixLength);
        }

        _largest = Math.Max(_largest, 1 << (32 - prefixLength));
        return PartOf(kind).Cut(prefixLength);
    }

    public void ReportExhaustion(DiagnosticBag diagnostics)
    {
        if (_fixed.IsExhausted || _byKind.Values.Any(part => part.IsExhausted))
        {
            // Every part may lose up to one subnet where it begins.
            var needed = _fixed.Used + (_byKind.Values.Select(part => part.Used + _largest).DefaultIfEmpty(0).Max() * Math.Max(1, ReplicatedKinds));
            var prefix = 32 - (int)Math.Ceiling(Math.Log2(needed));
            diagnostics.Report(FleetDiagnostics.PoolExhausted, ComposePath.Root, default, string.Create(CultureInfo.InvariantCulture, $"The address pool {pool} is too small for the fleet: it needs a /{prefix}. Name a larger pool, or plan fewer nodes."));
        }
    }

    private int ReplicatedKinds => kinds.Count(kind => kind.IsReplicated);

    private AddressBlock PartOf(NodeKind kind)
    {
        if (_byKind.TryGetValue(kind.Name, out var part))
        {
            return part;
        }

        var free = Math.Max(0, _end - _start - _fixed.Used);
        var size = free / ReplicatedKinds;
        var number = kinds.Where(other => other.IsReplicated).TakeWhile(other => other != kind).Count();
        var start = _start + _fixed.Used + (number * size);
        return _byKind[kind.Name] = new AddressBlock(start, start + size);
    }

    private static long StartOf(Subnet pool)
    {
        Span<byte> bytes = stackalloc byte[4];
        _ = pool.Network.Address.AddressFamily == AddressFamily.InterNetwork && pool.Network.Address.TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
