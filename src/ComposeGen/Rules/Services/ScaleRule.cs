using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2012: the number of containers is said once.</summary>
internal sealed class ScaleRule : ServiceRule
{
    // Compose v2 takes both when they say the same.
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.Service is { Scale: { } scale, Deploy.Replicas: { } replicas } && (IsForCompose1(site.File) || scale != replicas))
        {
            findings.Report(
                FileDiagnostics.ScaledTwice,
                site.Path.Child("scale"),
                $"The service '{site.Name}' has scale {scale} and deploy.replicas {replicas}, of which only one may be set. Remove one.");
        }
    }
}
