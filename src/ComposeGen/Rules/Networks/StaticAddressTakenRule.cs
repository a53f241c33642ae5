using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3003: on one network an address belongs to one container; the second does not start.</summary>
internal sealed class StaticAddressTakenRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            var claims = new Dictionary<IpAddress, ServiceClaims>();
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
        IpAddress address,
        ComposePath path,
        TopologyEndpoint endpoint,
        Dictionary<IpAddress, ServiceClaims> claims,
        ProjectFindings findings)
    {
        var (service, project) = (endpoint.Service, endpoint.Service.Project);
        var network = endpoint.Network.NameIn(project);
        if (service.Containers > 1)
        {
            findings.Report(NetworkDiagnostics.StaticAddressTaken, project, path, string.Create(
                CultureInfo.InvariantCulture,
                $"'{service.Name}' runs {service.Containers} containers, but has one static address, {address}, for all of them. "
                    + $"Leave the address or the scale out."));
        }

        var known = claims.TryGetValue(address, out var others) ? others : claims[address] = new ServiceClaims();
        if (known.Rival(service) is var (first, place, _))
        {
            findings.Report(
                NetworkDiagnostics.StaticAddressTaken,
                project,
                path,
                $"The static address {address} on the network '{network}' is that of '{first.NameBeside(service)}' already. "
                    + $"Give '{service.NameBeside(first)}' another one.",
                findings.Place(first.Project, place, $"{address} is claimed here first"));
        }

        known.Add(service, path);
    }
}
