using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3101: the engine answers a shared alias with the addresses of all its owners, in any order.</summary>
internal sealed class AliasSharedRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            foreach (var (name, owners) in network.Names)
            {
                if (owners.Count > 1)
                {
                    Check(name, [.. owners.Where(owner => owner.Has(name, DnsNameKind.Alias))], findings);
                }
            }
        }
    }

    private static void Check(string alias, List<TopologyEndpoint> owners, ProjectFindings findings)
    {
        if (owners.Count < 2 || owners.Find(owner => owner != owners[0] && owner.Service.MayRunWith(owners[0].Service)) is not { } second)
        {
            return;
        }

        var project = second.Service.Project;
        findings.Report(
            NetworkDiagnostics.AliasShared,
            project,
            second.PathOf(alias, DnsNameKind.Alias),
            string.Create(CultureInfo.InvariantCulture, $"The alias '{alias}' on the network '{second.Network.NameIn(project)}' belongs to {Owners.Text(owners, project)}: it reaches any of them. Give each its own, unless the load shall be spread."),
            Owners.Places(owners, second, findings, owner => owner.PathOf(alias, DnsNameKind.Alias), $"'{alias}' is an alias here, too"));
    }
}
