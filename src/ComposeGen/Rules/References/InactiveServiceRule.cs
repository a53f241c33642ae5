using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG2054: Compose v2 refuses a service that starts, and refers to one that does not.</summary>
internal sealed class InactiveServiceRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var project in topology.Projects.Where(project => !project.IsStack && HasProfiles(project.File)))
        {
            Check(project, findings);
        }
    }

    private static bool HasProfiles(ComposeFile file) => file.Services.Values.Any(service => service.Profiles is { Count: > 0 });

    private static void Check(Project project, ProjectFindings findings)
    {
        var services = ComposePath.Root.Child("services");
        foreach (var (name, service) in project.File.Services)
        {
            if (service.Verbatim is not null || !project.IsActive(service))
            {
                continue;
            }

            foreach (var reference in ServiceReference.Needed(new ServiceSite(project.File, name, service, services.Child(name))))
            {
                if (project.File.Services.GetValueOrDefault(reference.Target) is { } target
                    && !project.IsActive(target)
                    && IsRequired(service, reference))
                {
                    var profiles = string.Join(", ", target.Profiles!.Select(profile => $"'{profile.Raw}'"));
                    findings.Report(
                        FileDiagnostics.InactiveService,
                        project,
                        reference.Path,
                        $"The service '{name}' {reference.Verb} '{reference.Target}', which does not start: "
                        + $"its profile {profiles} is not active. Activate it, give '{name}' the same profile, or add "
                        + "'required: false' to the dependency.");
                }
            }
        }
    }

    // A dependency alone can be optional.
    private static bool IsRequired(Service service, ServiceReference reference) =>
        reference.Verb != ServiceReference.DependsOn || service.DependsOn![reference.Target].Required?.Value != false;
}
