using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3008, CG3010: what belongs to a subnet must lie in it, and engines before 27 have no IPv6 subnet to give.</summary>
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

            if (definition is { Created.EnableIpv6.Value: true, HasEngineAddresses: true, HasKnownAddresses: true } && !definition.Subnets.Any(subnet => subnet.Subnet.IsIPv6))
            {
                findings.Report(NetworkDiagnostics.Ipv6WithoutSubnet, definition.Project, definition.Path.Child("enable_ipv6"), $"The network '{definition.Key}' has IPv6 but no IPv6 subnet, and an engine before 27 has none to give. Add one under ipam, such as fd00:10::/64.");
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

        if (config.IpRange?.Value is { } range && !(subnet.Subnet.Overlaps(range) && range.PrefixLength >= subnet.Subnet.PrefixLength))
        {
            Report($"The range {range}", path.Child("ip_range"), "and the engine refuses the network, unless it is older than 25");
        }

        foreach (var (name, text) in config.AuxAddresses ?? [])
        {
            if (IpAddress.TryParse(text.Literal, out var address) && !subnet.Subnet.Contains(address.ToIPAddress()))
            {
                Report($"The reserved address {address} of '{name}'", path.Child("aux_addresses").Child(name));
            }
        }

        void Report(string what, ComposePath place, string consequence = "and the engine refuses the network") =>
            findings.Report(NetworkDiagnostics.OutsideSubnet, subnet.Definition.Project, place, $"{what} lies outside the subnet {subnet.Subnet} of the network '{subnet.Definition.Key}', {consequence}. Choose one inside.");
    }
}
