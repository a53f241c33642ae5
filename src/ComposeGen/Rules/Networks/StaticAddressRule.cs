using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>
/// CG3001, CG3002, CG3004: a static address must lie in a subnet that the file gives the network, and be neither the network's
/// own, nor the gateway's, nor reserved. The engine refuses the container otherwise.
/// </summary>
internal sealed class StaticAddressRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            // Of an external network that no project creates, the subnets are not known.
            var creators = network.Definitions.Where(definition => definition.IsCreated).ToList();
            if (creators.Count > 0 && creators.TrueForAll(creator => creator is { HasEngineAddresses: true, HasKnownAddresses: true }))
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
        IpAddress address, ComposePath path, TopologyEndpoint endpoint, SubnetIndex subnets, ProjectFindings findings)
    {
        var (service, project) = (endpoint.Service, endpoint.Service.Project);
        var network = endpoint.Network.NameIn(project);
        if (subnets.All.Count == 0)
        {
            findings.Report(NetworkDiagnostics.StaticAddressWithoutSubnet, project, path, $"'{service.Name}' has the static address {address} on the network '{network}', which has no subnet; the engine takes static addresses only on a subnet of one's own. Give the network one under ipam.");
        }
        else if (subnets.Around(address) is not { } home)
        {
            findings.Report(
                NetworkDiagnostics.StaticAddressOutside,
                project,
                path,
                $"The static address {address} of '{service.Name}' lies outside the network '{network}', which has "
                    + $"{Listing.Of(subnets.All, subnet => $"{subnet.Subnet}")}. Choose an address inside.",
                Places(subnets.All.Take(Listing.Most), findings));
        }
        else if (OwnerOf(address, home, subnets) is { } owner)
        {
            findings.Report(NetworkDiagnostics.StaticAddressReserved, project, path, $"The static address {address} of '{service.Name}' is {owner} on the network '{network}'. Choose another one in {home.Subnet}.", Places([home], findings));
        }
    }

    private static IEnumerable<RelatedLocation> Places(IEnumerable<DefinedSubnet> subnets, ProjectFindings findings) =>
        subnets.Select(subnet => findings.Place(subnet.Definition.Project, subnet.Path, $"The subnet {subnet.Subnet}"));

    private static string? OwnerOf(IpAddress address, DefinedSubnet subnet, SubnetIndex subnets)
    {
        if (address == subnet.Gateway)
        {
            return "the gateway's";
        }

        if (address == (IpAddress)subnet.First)
        {
            return "the network's own";
        }

        if (!address.IsIPv6 && address == (IpAddress)subnet.Last)
        {
            return "the broadcast address";
        }

        return subnets.ReservedFor(address, subnet) is { } reserved ? $"reserved for '{reserved}'" : null;
    }
}
