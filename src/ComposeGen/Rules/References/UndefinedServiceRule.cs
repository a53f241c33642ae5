using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2004: what a service depends on, links to or shares is a service of the file.</summary>
internal sealed class UndefinedServiceRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (!IsWhole(site.File))
        {
            return;
        }

        foreach (var reference in ServiceReference.Needed(site))
        {
            if (!site.File.Services.ContainsKey(reference.Target))
            {
                findings.Report(
                    FileDiagnostics.UndefinedService,
                    reference.Path,
                    $"The service '{site.Name}' {reference.Verb} '{reference.Target}', which the file does not define.",
                    findings.Suggestions.Nearest(reference.Target, site.File.Services.Keys));
            }
        }
    }
}
