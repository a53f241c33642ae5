using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2015, CG2016 and CG2045: mistakes in a health check.</summary>
internal sealed class HealthcheckRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.Service.Healthcheck is not { } healthcheck)
        {
            return;
        }

        var arguments = healthcheck.Test?.Arguments;
        var path = site.Path.Child("healthcheck");
        if ((arguments is { Count: 0 } && Is2x(site.File))
            || arguments is [{ Literal: not (null or "NONE" or "CMD" or "CMD-SHELL") }, ..])
        {
            var problem = arguments.Count == 0 ? "is an empty list" : $"begins with '{arguments[0]}'";
            findings.Report(FileDiagnostics.HealthcheckTest, path.Child("test"),
                $"The test of '{site.Name}' {problem}. Begin the list with CMD for a program, CMD-SHELL for a shell command, "
                    + "or NONE for no check; or write one string.");
        }

        if (arguments is [{ Literal: "CMD-SHELL" }, _, _, ..])
        {
            findings.Report(FileDiagnostics.IdleArguments, path.Child("test"),
                $"To test '{site.Name}', the shell runs only '{arguments[1]}'; the other items become its parameters. "
                + "Write the command as one item, or begin the list with CMD.");
        }

        var isOff = healthcheck.Disable?.Value == true || arguments is [{ Literal: "NONE" }, ..];
        if (isOff && Is2x(site.File) && Healthcheck.Shape.Count(field => field.IsSet(healthcheck)) > 1)
        {
            findings.Report(FileDiagnostics.HealthcheckOff, path,
                $"The health check of '{site.Name}' is turned off, but has other settings; docker-compose 1.29 refuses that. "
                    + "Keep only disable: true.");
        }
    }
}

/// <summary>CG2032, CG2033 and CG2042: conditions that a service may never fulfil.</summary>
internal sealed class DependencyConditionRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (name, dependency) in site.Service.DependsOn ?? [])
        {
            if (site.File.Services.GetValueOrDefault(name) is not { Verbatim: null } target)
            {
                continue;
            }

            var condition = dependency.Condition?.Value;
            var place = site.Path.Child("depends_on").Child(name);
            if (condition == DependencyCondition.ServiceHealthy
                && Unchecked(new ServiceSite(site.File, name, target, place)) is var (descriptor, why))
            {
                findings.Report(descriptor, place.Child("condition"),
                    $"The service '{site.Name}' waits until '{name}' is healthy, but '{name}' {why}");
            }

            if (condition == DependencyCondition.ServiceCompletedSuccessfully
                && target.Restart?.Value?.Mode is RestartMode.Always or RestartMode.UnlessStopped)
            {
                findings.Report(FileDiagnostics.NeverCompleted, place.Child("condition"),
                    $"The service '{site.Name}' waits until '{name}' has completed, but '{name}' is restarted whenever it "
                        + "does. Set its restart to \"no\" or on-failure.");
            }
        }
    }

    private static (DiagnosticDescriptor Descriptor, string Why)? Unchecked(ServiceSite target) =>
        target.Service.Healthcheck switch
        {
            { Disable.Value: true } or { Test.Arguments: [{ Literal: "NONE" }, ..] } =>
                (FileDiagnostics.NeverHealthy, "has its health check turned off. Turn it on, or wait with service_started."),
            null when target.IsPartial("healthcheck") || target.Service.Provider is not null => null,
            null when IsOfficial(target.Service) => (
                FileDiagnostics.NeverHealthy,
                "has no healthcheck, and Docker's official images contain none. Add a healthcheck, "
                    + "or wait with service_started."),
            null => (
                FileDiagnostics.HealthLeftToImage,
                "has no healthcheck here. Make sure that its image contains one, or add a healthcheck."),
            _ => null,
        };

    // Other images may contain a check. Docker's official images, whose names have no owner, never do.
    private static bool IsOfficial(Service service) =>
        service is { Build: null, Image.Value: { Registry: null or "docker.io" } image }
        && (image.Repository.StartsWith("library/", StringComparison.Ordinal)
            || (image.Registry is null && !image.Repository.Contains('/', StringComparison.Ordinal)))
        && !service.Keeps("build");
}
