namespace ComposeGen.Diagnostics.Rules.Services;

/// <summary>CG2032 and CG2033: conditions that a service may never meet.</summary>
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
            if (condition == DependencyCondition.ServiceHealthy && Unchecked(new ServiceSite(site.File, name, target, place)) is { } why)
            {
                findings.Report(
                    FileDiagnostics.NeverHealthy,
                    place.Child("condition"),
                    $"The service '{site.Name}' waits until '{name}' is healthy, but '{name}' {why}. Give it a healthcheck, or wait with service_started.");
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

    // An image may have a check of its own; only who knows the image can tell.
    private static string? Unchecked(ServiceSite target) => target.Service.Healthcheck switch
    {
        { Disable.Value: true } or { Test.Arguments: [{ Literal: "NONE" }, ..] } => "has its health check turned off",
        null when !target.IsPartial("healthcheck") && target.Service.Provider is null => "has no healthcheck, unless its image brings one",
        _ => null,
    };
}
