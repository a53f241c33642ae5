using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3005: the engine refuses a network whose subnet overlaps that of another network.</summary>
internal sealed class SubnetOverlapRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var subnets = topology.Networks
            .SelectMany(network => network.Definitions, (network, definition) => (Network: network, definition.Subnets))
            .SelectMany(each => each.Subnets, (each, subnet) => (each.Network, Defined: subnet))
            .Where(subnet => !subnet.Defined.Definition.IsOverlay || subnet.Defined.Definition.Project.IsStack);
        var order = topology.Projects.Index().ToDictionary(each => each.Item, each => each.Index);
        foreach (var (one, other) in Overlaps.Among(subnets, subnet => subnet.Defined.Subnet))
        {
            // Two projects may define the same network.
            if (one.Network != other.Network || one.Defined.Definition == other.Defined.Definition)
            {
                Report(one.Defined, other.Defined, order, findings);
            }
        }
    }

    private static void Report(
        DefinedSubnet one, DefinedSubnet other, Dictionary<Project, int> order, ProjectFindings findings)
    {
        var (first, later) = PlaceOf(one, order).CompareTo(PlaceOf(other, order)) <= 0 ? (one, other) : (other, one);
        var project = later.Definition.Project;
        var prefix = first.Definition.Project == project ? "" : $"{first.Definition.Project.Name}/";
        var owner = first.Definition == later.Definition ? "the same network" : $"the network '{prefix}{first.Definition.Key}'";
        findings.Report(NetworkDiagnostics.SubnetsOverlap, project, later.Path,
            $"The subnet {later.Subnet} of the network '{later.Definition.Key}' overlaps {first.Subnet} of {owner}, "
                + "and the engine refuses the second. Choose another block.",
            findings.Place(first.Definition.Project, first.Path, $"{first.Subnet} is defined here"));
    }

    // In the order of the files; planned subnets come first, because users cannot correct them.
    private static (bool IsWritten, int Project, int Network, int Index) PlaceOf(
        DefinedSubnet subnet, Dictionary<Project, int> order)
    {
        var definition = subnet.Definition;
        var network = definition.Project.File.Networks.IndexOf(definition.Key);
        return (!subnet.IsPlanned, order[definition.Project], network, subnet.Index);
    }
}

/// <summary>
/// CG3006, CG3007: a subnet overlaps the bridge of the engine, or the pools from which networks without a subnet get theirs.
/// Which network then fails depends on the order of creation.
/// </summary>
internal sealed class EngineSubnetRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var drawing = topology.Networks.FirstOrDefault(network => network.DrawsFromPools);
        var definitions = topology.Networks.SelectMany(network => network.Definitions);
        foreach (var definition in definitions.Where(definition => !definition.IsOverlay))
        {
            foreach (var subnet in definition.Subnets)
            {
                if (subnet.Subnet.Overlaps(EngineDefaults.Bridge))
                {
                    findings.Report(NetworkDiagnostics.SubnetOnEngineBridge, definition.Project, subnet.Path,
                        $"The subnet {subnet.Subnet} of the network '{definition.Key}' overlaps {EngineDefaults.Bridge}, "
                            + "the default subnet of the engine's bridge; then the engine refuses the network. "
                            + "Choose another block.");
                }
                else if (drawing is not null && EngineDefaults.Pools.Any(subnet.Subnet.Overlaps))
                {
                    findings.Report(NetworkDiagnostics.SubnetInEnginePools, definition.Project, subnet.Path,
                        $"The subnet {subnet.Subnet} of the network '{definition.Key}' is in the engine's address pools, "
                            + $"from which '{drawing.NameIn(definition.Project)}' may get the same block first. "
                            + "Choose one outside, such as 10.x, or give every network a subnet.");
                }
            }
        }
    }
}

/// <summary>CG3009: a network has more containers than free addresses.</summary>
internal sealed class SubnetSizeRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            foreach (var definition in network.Definitions)
            {
                if (definition is { IsBridge: true, HasEngineAddresses: true, HasKnownAddresses: true })
                {
                    Check(network, definition, isIPv6: false, findings);
                    Check(network, definition, isIPv6: true, findings);
                }
            }
        }
    }

    private static void Check(TopologyNetwork network, DefinedNetwork definition, bool isIPv6, ProjectFindings findings)
    {
        var subnets = definition.Subnets.Where(subnet => subnet.Subnet.IsIPv6 == isIPv6).ToList();
        if (subnets.Count != 1)
        {
            return;
        }

        var containers = network.Endpoints.Sum(endpoint => (long)endpoint.Service.Containers);
        var places = Math.Max(0, subnets[0].Subnet.Usable - (subnets[0].Config.AuxAddresses?.Count ?? 0));
        if (containers > places)
        {
            var noun = places == 1 ? "container" : "containers";
            findings.Report(NetworkDiagnostics.SubnetTooSmall, definition.Project, subnets[0].Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The subnet {subnets[0].Subnet} of the network '{definition.Key}' has addresses for {places} {noun}, "
                        + $"but {containers} are on it. Choose a larger block."));
        }
    }
}

/// <summary>CG3008, CG3010: addresses outside their subnet, and IPv6 without a subnet, which engines before 27 refuse.</summary>
internal sealed class IpamRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var definition in topology.Networks.SelectMany(network => network.Definitions))
        {
            foreach (var subnet in definition.Subnets)
            {
                CheckParts(subnet, findings);
            }

            if (definition is { Created.EnableIpv6.Value: true, HasEngineAddresses: true, HasKnownAddresses: true }
                && !definition.Subnets.Any(subnet => subnet.Subnet.IsIPv6))
            {
                findings.Report(NetworkDiagnostics.Ipv6WithoutSubnet, definition.Project, definition.Path.Child("enable_ipv6"),
                    $"The network '{definition.Key}' has IPv6 but no IPv6 subnet, which engines before 27 require. "
                        + "Add one under ipam, such as fd00:10::/64.");
            }
        }
    }

    private static void CheckParts(DefinedSubnet subnet, ProjectFindings findings)
    {
        var (config, path) = (subnet.Config, subnet.ConfigPath);
        if (config.Gateway?.Value is { } gateway && !subnet.Subnet.Contains(gateway.ToIPAddress()))
        {
            Report($"The gateway {gateway}", path.Child("gateway"));
        }

        if (config.IpRange?.Value is { } range
            && !(subnet.Subnet.Overlaps(range) && range.PrefixLength >= subnet.Subnet.PrefixLength))
        {
            Report(
                $"The range {range}", path.Child("ip_range"), "and the engine refuses the network, unless it is older than 25");
        }

        foreach (var (name, text) in config.AuxAddresses ?? [])
        {
            if (InternetAddress.TryParse(text.Literal, out var address) && !subnet.Subnet.Contains(address.ToIPAddress()))
            {
                Report($"The reserved address {address} of '{name}'", path.Child("aux_addresses").Child(name));
            }
        }

        void Report(string what, ComposePath place, string consequence = "and the engine refuses the network") =>
            findings.Report(NetworkDiagnostics.OutsideSubnet, subnet.Definition.Project, place,
                $"{what} is outside the subnet {subnet.Subnet} of the network '{subnet.Definition.Key}', {consequence}. "
                    + "Choose one in it.");
    }
}
