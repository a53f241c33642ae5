using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2032, CG2033 and CG2042: conditions that a service may never meet.</summary>
internal sealed class DependencyConditionRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (name, dependency) in site.Service.DependsOn ?? [])
        {
            if (dependency.Condition?.Value is not { } condition || !site.File.Services.TryGetValue(name, out var target) || target.Verbatim is not null)
            {
                continue;
            }

            var place = site.Path.Child("depends_on").Child(name);
            if (condition == DependencyCondition.ServiceHealthy && Unchecked(new ServiceSite(site.File, name, target, place)) is var (descriptor, why))
            {
                findings.Report(descriptor, place.Child("condition"), $"The service '{site.Name}' waits until '{name}' is healthy, but '{name}' {why}");
            }

            if (condition == DependencyCondition.ServiceCompletedSuccessfully && target.Restart?.Value?.Mode is RestartMode.Always or RestartMode.UnlessStopped)
            {
                findings.Report(
                    FileDiagnostics.NeverCompleted,
                    place.Child("condition"),
                    $"The service '{site.Name}' waits until '{name}' has completed, but '{name}' is restarted whenever it does. Set its restart to \"no\" or on-failure.");
            }
        }
    }

    private static (DiagnosticDescriptor Descriptor, string Why)? Unchecked(ServiceSite target) => target.Service.Healthcheck switch
    {
        { Disable.Value: true } or { Test.Arguments: [{ Literal: "NONE" }, ..] } =>
            (FileDiagnostics.NeverHealthy, "has its health check turned off. Turn it on, or wait with service_started."),
        null when target.IsPartial("healthcheck") || target.Service.Provider is not null => null,
        null when IsOfficial(target.Service) =>
            (FileDiagnostics.NeverHealthy, "has no healthcheck, and Docker's official images bring none. Give it a healthcheck, or wait with service_started."),
        null => (FileDiagnostics.HealthLeftToImage, "has no healthcheck here. See that its image brings one, or give it a healthcheck."),
        _ => null,
    };

    // Only who knows an image can tell whether it has a check; Docker's own images, which have no one's name before theirs, leave it out on principle.
    private static bool IsOfficial(Service service) =>
        service is { Build: null, Image.Value: { Registry: null or "docker.io" } image }
        && (image.Repository.StartsWith("library/", StringComparison.Ordinal) || (image.Registry is null && !image.Repository.Contains('/', StringComparison.Ordinal)))
        && !service.Keeps("build");
}
