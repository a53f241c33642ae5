using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3102: an alias, host name or container name that is the name of another service, or a host name that is another's alias, so that asking for one finds both.</summary>
internal sealed class NameShadowedRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            foreach (var (name, owners) in network.Names)
            {
                if (owners.Count > 1)
                {
                    Check(name, owners, findings);
                }
            }
        }
    }

    private static void Check(string name, List<TopologyEndpoint> owners, ProjectFindings findings)
    {
        // The name belongs to the service of that name, or else to the container, or else to the service with that alias.
        var kind = owners.Exists(owner => owner.Has(name, DnsNameKind.Service)) ? DnsNameKind.Service
            : owners.Exists(owner => owner.Has(name, DnsNameKind.Container)) ? DnsNameKind.Container
            : DnsNameKind.Alias;
        var rightful = owners.ToLookup(owner => owner.Has(name, kind));
        var claims = new ServiceClaims();
        foreach (var owner in rightful[true])
        {
            claims.Add(owner.Service, owner.Path);
        }

        foreach (var owner in rightful[false])
        {
            if (claims.Rival(owner.Service)?.Service.On(owner.Network) is { } other)
            {
                Report(name, owner, other, kind, findings);
            }
        }
    }

    private static void Report(string name, TopologyEndpoint owner, TopologyEndpoint other, DnsNameKind rightfulKind, ProjectFindings findings)
    {
        var project = owner.Service.Project;
        var (kind, word) = owner.Has(name, DnsNameKind.Alias) ? (DnsNameKind.Alias, "alias")
            : owner.Has(name, DnsNameKind.Container) ? (DnsNameKind.Container, "container name")
            : (DnsNameKind.Hostname, "host name");
        var otherName = other.Service.NameBeside(owner.Service);
        var (what, place) = rightfulKind switch
        {
            DnsNameKind.Service => ($"the name of the service '{otherName}'", $"the service '{otherName}' is defined here"),
            DnsNameKind.Container => ($"the name of a container of '{otherName}'", $"a container of '{otherName}' is defined here"),
            _ => ($"an alias of '{otherName}'", $"'{name}' is an alias here"),
        };
        findings.Report(
            NetworkDiagnostics.NameShadowed,
            project,
            owner.PathOf(name, kind),
            $"The {word} '{name}' of '{owner.Service.NameBeside(other.Service)}' is {what}, which is also on the network '{owner.Network.NameIn(project)}': it reaches either. Choose another {word}.",
            findings.Place(other.Service.Project, rightfulKind == DnsNameKind.Alias ? other.PathOf(name, rightfulKind) : other.Service.Path, place));
    }
}
