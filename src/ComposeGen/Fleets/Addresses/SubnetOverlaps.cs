using ComposeGen.Diagnostics;
using ComposeGen.Rules;

namespace ComposeGen.Fleets;

/// <summary>
/// Finds networks whose subnets the engine would refuse because they overlap. Planned subnets cannot meet each other; only
/// those that files fix themselves can be in the way.
/// </summary>
internal sealed class SubnetOverlaps
{
    private readonly List<Owner> _owners = [];

    /// <summary>Takes the subnet of a shared network, if it has one.</summary>
    public void AddShared(string name, Subnet? subnet, bool isFixed)
    {
        if (subnet is { } known)
        {
            _owners.Add(new Owner(known, name, null, null, ComposePath.Root, isFixed));
        }
    }

    /// <summary>Takes the subnets that a file gives a network itself.</summary>
    public void AddFixed(FleetNode node, ComposeFile file, string key)
    {
        var path = ComposePath.Root.Child("networks").Child(key).Child("ipam").Child("config");
        var configs = (file.Networks[key] as CreatedNetwork)?.Ipam?.Config ?? [];
        for (var index = 0; index < configs.Count; index++)
        {
            if (configs[index].Subnet?.Value is { } subnet)
            {
                _owners.Add(new Owner(subnet, $"{node.Name}/{key}", node, file, path.Child(index).Child("subnet"), IsFixed: true));
            }
        }
    }

    /// <summary>Reports the overlaps.</summary>
    /// <param name="planned">The subnets that were planned for networks of nodes, and their names.</param>
    /// <param name="findings">What is found.</param>
    public void Report(IEnumerable<(string Name, Subnet? Subnet)> planned, FleetFindings findings)
    {
        if (!_owners.Exists(owner => owner.IsFixed))
        {
            return;
        }

        foreach (var (name, subnet) in planned)
        {
            AddShared(name, subnet, isFixed: false);
        }

        foreach (var (wide, inside) in Overlaps.Among(_owners, owner => owner.Subnet))
        {
            var (culprit, other) = inside.File is not null || (inside.IsFixed && wide.File is null) ? (inside, wide) : (wide, inside);
            var message = $"The subnet {culprit.Subnet} of {culprit.Name} overlaps {other.Subnet} of {other.Name}. Leave it out to have one planned";
            if (culprit.File is null)
            {
                findings.Report(FleetDiagnostics.SubnetsOverlap, ComposePath.Root.Child("networks").Child(culprit.Name).Child("subnet"), $"{message}.");
            }
            else
            {
                findings.Report(FleetDiagnostics.SubnetsOverlap, culprit.Node!, culprit.File, culprit.Path, $"{message}, or write ${{NODE_INDEX}} into it.");
            }
        }
    }

    private sealed record Owner(Subnet Subnet, string Name, FleetNode? Node, ComposeFile? File, ComposePath Path, bool IsFixed);
}
