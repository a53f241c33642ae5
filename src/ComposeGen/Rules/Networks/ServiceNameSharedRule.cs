using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>
/// CG3103: Compose makes every service's name an alias on each of its networks, also where several projects meet. That is no
/// harm as long as each project has one name there that is its alone.
/// </summary>
internal sealed class ServiceNameSharedRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks.Where(network => network.Projects.Skip(1).Any()))
        {
            var named = network.Names.Where(IsOwn).Select(name => name.Value[0])
                .Concat(network.Endpoints.Where(HasUnknownName))
                .Select(owner => owner.Service.Project)
                .ToHashSet();
            foreach (var (name, owners) in network.Names.Where(name => name.Value.Count > 1))
            {
                var services = owners.FindAll(owner => owner.Has(name, DnsNameKind.Service));

                // Of a name that is also an alias of several, another rule tells.
                if (owners.Count(owner => owner.Has(name, DnsNameKind.Alias)) < 2 && services.Exists(owner => !named.Contains(owner.Service.Project)) && services.Find(owner => owner.Service.Project != services[0].Service.Project) is { } second)
                {
                    Report(name, services, services.Find(owner => owner != services[0] && !named.Contains(owner.Service.Project)) ?? second, findings);
                }
            }
        }
    }

    private static bool IsOwn(KeyValuePair<string, List<TopologyEndpoint>> name) =>
        name.Value is [var owner] && owner.Names.Any(own =>
            own.Text.Equals(name.Key, StringComparison.OrdinalIgnoreCase)
            && (own.Kind is DnsNameKind.Alias or DnsNameKind.Hostname || (own.Kind == DnsNameKind.Container && owner.Service.HasOwnContainerName)));

    // A name that depends on a variable is taken to be the project's own.
    private static bool HasUnknownName(TopologyEndpoint owner) =>
        owner.Service.Definition.ContainerName is { Literal: null }
        || owner.Service.Definition.Hostname is { Literal: null }
        || (owner.Attachment?.Aliases ?? []).Any(alias => alias.Literal is null);

    private static void Report(string name, List<TopologyEndpoint> services, TopologyEndpoint second, ProjectFindings findings)
    {
        var project = second.Service.Project;
        findings.Report(
            NetworkDiagnostics.ServiceNameShared,
            project,
            second.Path,
            $"'{name}' on the network '{second.Network.NameIn(project)}' is the name of {Owners.Text(services, project)}, and reaches any of them. Give each an alias of its own there.",
            Owners.Places(services, second, findings, owner => owner.Path, $"This '{name}' is on the network, too"));
    }
}
