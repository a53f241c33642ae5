using System.Globalization;
using ComposeGen.Topologies;

namespace ComposeGen.Diagnostics.Rules;

/// <summary>CG3003: on one network an address belongs to one container; the second does not start.</summary>
internal sealed class StaticAddressTakenRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            var owners = new Dictionary<IpAddress, List<(TopologyEndpoint Endpoint, ComposePath Path)>>();
            foreach (var endpoint in network.Endpoints)
            {
                foreach (var (address, path) in StaticAddresses.Of(endpoint))
                {
                    Claim(address, path, endpoint, owners, findings);
                }
            }
        }
    }

    private static void Claim(
        IpAddress address, ComposePath path, TopologyEndpoint endpoint, Dictionary<IpAddress, List<(TopologyEndpoint Endpoint, ComposePath Path)>> owners, ProjectFindings findings)
    {
        var (service, project) = (endpoint.Service, endpoint.Service.Project);
        var network = endpoint.Network.NameIn(project);
        if (service.Containers > 1)
        {
            findings.Report(NetworkDiagnostics.StaticAddressTaken, project, path, string.Create(CultureInfo.InvariantCulture, $"'{service.Name}' runs {service.Containers} containers, but has one static address, {address}, for all of them. Leave the address or the scale out."));
        }

        var claims = owners.TryGetValue(address, out var known) ? known : owners[address] = [];
        if (claims.Find(claim => claim.Endpoint.Service.MayRunWith(service)) is (not null, _) and var (first, place))
        {
            findings.Report(
                NetworkDiagnostics.StaticAddressTaken,
                project,
                path,
                $"The static address {address} on the network '{network}' is that of '{first.Service.NameBeside(service)}' already. Give '{service.NameBeside(first.Service)}' another one.",
                findings.Place(first.Service.Project, place, $"{address} is claimed here first"));
        }

        claims.Add((endpoint, path));
    }
}
