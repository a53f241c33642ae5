namespace ComposeGen.Diagnostics.Rules.Services;

/// <summary>CG2015 and CG2016: what a health check may say.</summary>
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
        if (arguments is { Count: 0 } or [{ Literal: not (null or "NONE" or "CMD" or "CMD-SHELL") }, ..])
        {
            findings.Report(
                FileDiagnostics.HealthcheckTest,
                path.Child("test"),
                $"The test of '{site.Name}' {(arguments.Count == 0 ? "is an empty list" : $"begins with '{arguments[0]}'")}. Begin the list with CMD for a program, CMD-SHELL for a shell's command, or NONE for no check; or write one string.");
        }

        var isOff = healthcheck.Disable?.Value == true || arguments is [{ Literal: "NONE" }, ..];
        if (isOff && IsForCompose1(site.File) && Healthcheck.Shape.Count(field => field.IsSet(healthcheck)) > 1)
        {
            findings.Report(
                FileDiagnostics.HealthcheckOff,
                path,
                $"The health check of '{site.Name}' is turned off, but says how it is done; docker-compose 1.29 refuses that. Leave nothing but disable: true.");
        }
    }
}
