using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2028: a soft limit is at most the hard one.</summary>
internal sealed class UlimitRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (name, limit) in site.Service.Ulimits ?? [])
        {
            if (limit.Soft?.Value > limit.Hard?.Value && !limit.IsSingle)
            {
                findings.Report(
                    FileDiagnostics.SoftAboveHard,
                    site.Path.Child("ulimits").Child(name),
                    $"The soft limit of {name} in '{site.Name}' is {limit.Soft}, above the hard limit of {limit.Hard}. Raise the hard one, or lower the soft one.");
            }
        }
    }
}
