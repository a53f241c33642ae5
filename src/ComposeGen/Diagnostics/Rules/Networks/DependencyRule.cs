using ComposeGen.Topologies;

namespace ComposeGen.Diagnostics.Rules;

/// <summary>
/// CG3105, CG3201, CG3202: whoever depends on a service or links to it wants to reach it, and it alone. Compose starts them in
/// order, and says nothing when they have no network in common.
/// </summary>
internal sealed class DependencyRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var service in topology.Services.Where(service => service.IsWhole))
        {
            foreach (var (name, dependency) in service.Definition.DependsOn ?? [])
            {
                // Whoever waits for a job to end does not talk to it.
                if (dependency.Condition?.Value != DependencyCondition.ServiceCompletedSuccessfully)
                {
                    Check(service, name, service.Path.Child("depends_on").Child(name), isLink: false, topology, findings);
                }
            }

            for (var index = 0; index < (service.Definition.Links?.Count ?? 0); index++)
            {
                if (service.Definition.Links![index].Value is { } link)
                {
                    Check(service, link.Service, service.Path.Child("links").Child(index), isLink: true, topology, findings);
                }
            }
        }
    }

    private static void Check(TopologyService service, string name, ComposePath path, bool isLink, Topology topology, ProjectFindings findings)
    {
        // A network mode is chosen with care; what it cuts off is hardly meant to be reached.
        if (topology.Find(service.Project, name) is not { IsWhole: true, Stack: not null } target || target == service || service.Stack is null)
        {
            return;
        }

        var reach = topology.Reach(service, target);
        if (!reach.IsReachable)
        {
            ReportUnreachable(reach, path, isLink, findings);
        }
        else if (!isLink && !reach.SharesStack && topology.Resolve(service, name) is { } answer && answer.Owners.Any(owner => owner.Service.Project != service.Project))
        {
            findings.Report(
                NetworkDiagnostics.DependencyAmbiguous,
                service.Project,
                path,
                $"'{service.Name}' depends on '{name}', but that name on the network '{answer.Network.NameIn(service.Project)}' belongs to {Owners.Text(answer.Owners, service.Project)}, and may reach any of them. Ask for it by an alias that it has alone, or link to it.",
                Owners.Places(answer.Owners, target.On(answer.Network)!, findings, owner => owner.Path, $"This '{name}' answers, too"));
        }
    }

    private static void ReportUnreachable(Reach reach, ComposePath path, bool isLink, ProjectFindings findings)
    {
        var (from, to) = (reach.From, reach.To);
        findings.Report(
            isLink ? NetworkDiagnostics.LinkUnreachable : NetworkDiagnostics.DependencyUnreachable,
            from.Project,
            path,
            $"'{from.Name}' {(isLink ? "links to" : "depends on")} '{to.Name}', but they have no network in common, so it never reaches it.{Remedy(reach)}",
            findings.Place(to.Project, to.Path, $"'{to.Name}' is on {Networks(to)}"));
    }

    private static string Remedy(Reach reach)
    {
        var moves = reach.Remedies
            .GroupBy(remedy => remedy.Service)
            .Select(remedies => $"'{remedies.Key.Name}' on '{remedies.First().Network.NameIn(remedies.Key.Project)}'")
            .ToList();
        return moves.Count == 0 ? "" : $" Put {string.Join(", or ", moves)}.";
    }

    private static string Networks(TopologyService service) =>
        service.Stack!.Endpoints.Count == 0 ? "no network" : string.Join(" and ", service.Stack.Endpoints.Select(endpoint => $"'{endpoint.Network.NameIn(service.Project)}'"));
}
