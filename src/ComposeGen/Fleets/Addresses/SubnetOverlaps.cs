using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Finds networks whose subnets the engine would refuse because they overlap.</summary>
internal static class SubnetOverlaps
{
    public static void Check(
        IReadOnlyList<PlannedNetwork> shared,
        IReadOnlyList<(FleetNode Node, ComposeFile File)> files,
        IReadOnlyDictionary<(string Node, string Key), Subnet?> planned,
        DiagnosticBag diagnostics)
    {
        // Planned subnets cannot meet each other; only those that files fix themselves can be in the way.
        var fixedOnes = files.SelectMany(file => FixedIn(file.Node, file.File)).ToList();
        if (fixedOnes.Count == 0)
        {
            return;
        }

        var all = shared.Where(network => network.Subnet is not null).Select(network => new Owner(network.Subnet!.Value, network.Name, null, null))
            .Concat(planned.Where(network => network.Value is not null).Select(network => new Owner(network.Value!.Value, $"{network.Key.Node}/{network.Key.Key}", null, null)))
            .Concat(fixedOnes)
            .OrderBy(owner => owner.Subnet.IsIPv6)
            .ThenBy(owner => owner.Subnet.Network.Address.GetAddressBytes(), ByteOrder.Instance)
            .ThenBy(owner => owner.Subnet.PrefixLength);
        Report(all, diagnostics);
    }

    private static void Report(IEnumerable<Owner> sorted, DiagnosticBag diagnostics)
    {
        Owner? widest = null;
        foreach (var owner in sorted)
        {
            if (widest is not null && widest.Subnet.Overlaps(owner.Subnet))
            {
                var (culprit, other) = owner.File is not null ? (owner, widest) : (widest, owner);
                diagnostics.Report(FleetDiagnostics.SubnetsOverlap, culprit.Path!, SourceMap.Find(culprit.File!.Source, culprit.Path!), $"The subnet {culprit.Subnet} of {culprit.Name} overlaps {other.Subnet} of {other.Name}. Leave it out to have one planned, or write ${{NODE_INDEX}} into it.");
                return;
            }

            widest = owner;
        }
    }

    private static IEnumerable<Owner> FixedIn(FleetNode node, ComposeFile file)
    {
        foreach (var (key, network) in file.Networks)
        {
            if (AddressPlan.FixedSubnet(network) is { } subnet)
            {
                yield return new Owner(subnet, $"{node.Name}/{key}", file, ComposePath.Root.Child("networks").Child(key).Child("ipam").Child("config"));
            }
        }
    }

    private sealed record Owner(Subnet Subnet, string Name, ComposeFile? File, ComposePath? Path);

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static ByteOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
