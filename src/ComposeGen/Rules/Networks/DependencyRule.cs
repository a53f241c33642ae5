using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>
/// CG3105, CG3201, CG3202: a service cannot reach a service on which it depends, or reaches others by its name. Compose starts
/// them in order, and reports nothing when they have no network in common.
/// </summary>
internal sealed class DependencyRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var dependency in topology.Services.SelectMany(service => Dependency.Of(service, topology)))
        {
            Check(dependency, topology, findings);
        }
    }

    private static void Check(Dependency dependency, Topology topology, ProjectFindings findings)
    {
        var (service, target, path, verb) = dependency;
        var reach = topology.Reach(service, target);
        if (!reach.IsReachable)
        {
            ReportUnreachable(reach, dependency, findings);
        }
        else if (!dependency.IsLink
            && !reach.SharesStack
            && topology.Resolve(service, target.Name) is { } answer
            && answer.Owners.Any(owner => owner.Service.Project != service.Project))
        {
            findings.Report(NetworkDiagnostics.DependencyAmbiguous, service.Project, path,
                $"'{service.Name}' {verb} '{target.Name}', but that name on the network "
                    + $"'{answer.Network.NameIn(service.Project)}' belongs to {Owners.Text(answer.Owners, service.Project)}, "
                    + $"and may reach any of them. Use an alias that only '{target.Name}' has, or link to it.",
                Owners.Places(
                    answer.Owners,
                    target.On(answer.Network)!,
                    findings,
                    owner => owner.Path,
                    $"This '{target.Name}' also answers"));
        }
    }

    private static void ReportUnreachable(Reach reach, Dependency dependency, ProjectFindings findings)
    {
        var (from, to) = (reach.From, reach.To);
        findings.Report(dependency.Unreachable, from.Project, dependency.Path,
            $"'{from.Name}' {dependency.Verb} '{to.Name}', but cannot reach it: they have no network in common.{Remedy(reach)}",
            [.. reach.FirstRemedies.Where(remedy => remedy.Service.Project == from.Project).Select(Fix)],
            [findings.Place(to.Project, to.Path, $"'{to.Name}' is on {Networks(to)}")]);
    }

    private static FindFileFix Fix(Remedy remedy)
    {
        var (service, network) = (remedy.Service, remedy.Network.NameIn(remedy.Service.Project));
        return FileFixes.Change($"Put '{service.Name}' on '{network}'.", file =>
        {
            if (file.Services.GetValueOrDefault(service.Name) is not { Verbatim: null, Networking: not NetworkMode } found
                || (network != ComposeFile.DefaultNetwork && !file.Networks.ContainsKey(network)))
            {
                return;
            }

            // A service that names a network leaves the default one.
            var attachments = found.Networking as NetworkAttachments ?? new NetworkAttachments();
            if (service.Definition.UsesDefaultNetwork)
            {
                attachments.Networks.TryAdd(ComposeFile.DefaultNetwork, new NetworkAttachment());
            }

            attachments.Networks.TryAdd(network, new NetworkAttachment());
            found.Networking = attachments;
        });
    }

    private static string Remedy(Reach reach)
    {
        var moves = reach.FirstRemedies
            .Select(remedy => $"'{remedy.Service.Name}' on '{remedy.Network.NameIn(remedy.Service.Project)}'")
            .ToList();
        return moves.Count == 0 ? "" : $" Put {string.Join(", or ", moves)}.";
    }

    private static string Networks(TopologyService service) =>
        service.Stack!.Endpoints is { Count: > 0 } endpoints
            ? Listing.Of(endpoints, endpoint => $"'{endpoint.Network.NameIn(service.Project)}'")
            : "no network";
}
