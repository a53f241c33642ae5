using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2015, CG2016 and CG2045: what a health check may say.</summary>
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
            findings.Report(
                FileDiagnostics.HealthcheckTest,
                path.Child("test"),
                $"The test of '{site.Name}' {(arguments.Count == 0 ? "is an empty list" : $"begins with '{arguments[0]}'")}. Begin the list with CMD for a program, CMD-SHELL for a shell's command, or NONE for no check; or write one string.");
        }

        if (arguments is [{ Literal: "CMD-SHELL" }, _, _, ..])
        {
            findings.Report(
                FileDiagnostics.IdleArguments,
                path.Child("test"),
                $"The shell runs '{arguments[1]}' alone to test '{site.Name}'; the items behind it are its parameters. "
                + "Write the command as one item, or begin the list with CMD.");
        }

        var isOff = healthcheck.Disable?.Value == true || arguments is [{ Literal: "NONE" }, ..];
        if (isOff && Is2x(site.File) && Healthcheck.Shape.Count(field => field.IsSet(healthcheck)) > 1)
        {
            findings.Report(
                FileDiagnostics.HealthcheckOff,
                path,
                $"The health check of '{site.Name}' is turned off, but says how it is done; docker-compose 1.29 refuses that. Leave nothing but disable: true.");
        }
    }
}
