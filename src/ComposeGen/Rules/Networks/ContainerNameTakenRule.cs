using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3104: an engine has each container name once, whatever the project.</summary>
internal sealed class ContainerNameTakenRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var claims = new Dictionary<string, ServiceClaims>(StringComparer.Ordinal);
        foreach (var service in topology.Services)
        {
            if (service.Definition.ContainerName?.Literal is { Length: > 0 } name)
            {
                var known = claims.TryGetValue(name, out var others) ? others : claims[name] = new ServiceClaims();
                if (known.Rival(service) is { } first)
                {
                    Report(name, service, first.Service, findings);
                }

                known.Add(service, service.Path.Child("container_name"));
            }
        }
    }

    private static void Report(string name, TopologyService service, TopologyService first, ProjectFindings findings) =>
        findings.Report(
            NetworkDiagnostics.ContainerNameTaken,
            service.Project,
            service.Path.Child("container_name"),
            $"The container name '{name}' of '{service.NameBeside(first)}' is that of '{first.NameBeside(service)}' already, and the engine has each name once. Leave container_name out, or choose another.",
            findings.Place(first.Project, first.Path.Child("container_name"), $"'{name}' is claimed here first"));
}
