using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>
/// CG3001, CG3002, CG3004: a static address must be in a subnet of the network, and cannot be the address of the network or its
/// gateway, or reserved. Otherwise, the engine refuses the container.
/// </summary>
internal sealed class StaticAddressRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            // The subnets of a network that no project creates are unknown.
            var creators = network.Definitions.Where(definition => definition.IsCreated).ToList();
            if (creators.Count > 0
                && creators.TrueForAll(creator => creator is { HasEngineAddresses: true, HasKnownAddresses: true }))
            {
                Check(network, new SubnetIndex(creators.SelectMany(creator => creator.Subnets)), findings);
            }
        }
    }

    private static void Check(TopologyNetwork network, SubnetIndex subnets, ProjectFindings findings)
    {
        foreach (var endpoint in network.Endpoints)
        {
            foreach (var (address, path) in StaticAddresses.Of(endpoint))
            {
                Check(address, path, endpoint, subnets, findings);
            }
        }
    }

    private static void Check(
        InternetAddress address, ComposePath path, TopologyEndpoint endpoint, SubnetIndex subnets, ProjectFindings findings)
    {
        var (service, project) = (endpoint.Service, endpoint.Service.Project);
        var network = endpoint.Network.NameIn(project);
        if (subnets.All.Count == 0)
        {
            findings.Report(NetworkDiagnostics.StaticAddressWithoutSubnet, project, path,
                $"'{service.Name}' has the static address {address} on the network '{network}', which has no subnet; "
                    + "the engine requires one for static addresses. Add a subnet under ipam.");
        }
        else if (subnets.Around(address) is not { } home)
        {
            findings.Report(NetworkDiagnostics.StaticAddressOutside, project, path,
                $"The static address {address} of '{service.Name}' is outside the network '{network}', which has "
                    + $"{Listing.Of(subnets.All, subnet => $"{subnet.Subnet}")}. Choose an address in it.",
                Places(subnets.All.Take(Listing.Most), findings));
        }
        else if (OwnerOf(address, home, subnets) is { } owner)
        {
            findings.Report(NetworkDiagnostics.StaticAddressReserved, project, path,
                $"The static address {address} of '{service.Name}' is {owner} on the network '{network}'. "
                    + $"Choose another one in {home.Subnet}.",
                Places([home], findings));
        }
    }

    private static IEnumerable<RelatedLocation> Places(IEnumerable<DefinedSubnet> subnets, ProjectFindings findings) =>
        subnets.Select(subnet => findings.Place(subnet.Definition.Project, subnet.Path, $"The subnet {subnet.Subnet}"));

    private static string? OwnerOf(InternetAddress address, DefinedSubnet subnet, SubnetIndex subnets)
    {
        if (address == subnet.Gateway)
        {
            return "that of the gateway";
        }

        if (address == (InternetAddress)subnet.First)
        {
            return "that of the network itself";
        }

        if (!address.IsIPv6 && address == (InternetAddress)subnet.Last)
        {
            return "the broadcast address";
        }

        return subnets.ReservedFor(address, subnet) is { } reserved ? $"reserved for '{reserved}'" : null;
    }
}

/// <summary>CG3003: two containers have the same address on a network; the second does not start.</summary>
internal sealed class StaticAddressTakenRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            var claims = new Dictionary<InternetAddress, ServiceClaims>();
            foreach (var endpoint in network.Endpoints)
            {
                foreach (var (address, path) in StaticAddresses.Of(endpoint))
                {
                    Claim(address, path, endpoint, claims, findings);
                }
            }
        }
    }

    private static void Claim(
        InternetAddress address,
        ComposePath path,
        TopologyEndpoint endpoint,
        Dictionary<InternetAddress, ServiceClaims> claims,
        ProjectFindings findings)
    {
        var (service, project) = (endpoint.Service, endpoint.Service.Project);
        var network = endpoint.Network.NameIn(project);
        if (service.Containers > 1)
        {
            findings.Report(NetworkDiagnostics.StaticAddressTaken, project, path, string.Create(
                CultureInfo.InvariantCulture,
                $"'{service.Name}' runs {service.Containers} containers, but only one static address, {address}. "
                    + $"Remove the address or the scale."));
        }

        var known = claims.TryGetValue(address, out var others) ? others : claims[address] = new ServiceClaims();
        if (known.Rival(service) is var (first, place, _))
        {
            findings.Report(NetworkDiagnostics.StaticAddressTaken, project, path,
                $"The static address {address} on the network '{network}' already belongs to '{first.NameBeside(service)}'. "
                    + $"Give '{service.NameBeside(first)}' another address.",
                findings.Place(first.Project, place, $"{address} is used here first"));
        }

        known.Add(service, path);
    }
}

/// <summary>Finds the static addresses of a service on a network.</summary>
internal static class StaticAddresses
{
    public static IEnumerable<(InternetAddress Address, ComposePath Path)> Of(TopologyEndpoint endpoint)
    {
        if (endpoint.Attachment?.Ipv4Address?.Value is { } v4)
        {
            yield return (v4, endpoint.Path.Child("ipv4_address"));
        }

        if (endpoint.Attachment?.Ipv6Address?.Value is { } v6)
        {
            yield return (v6, endpoint.Path.Child("ipv6_address"));
        }
    }
}
