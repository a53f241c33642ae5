using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2038: what runs on a platform must be built for it.</summary>
internal sealed class BuildPlatformRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.Service is { Platform: { Value: { } } platform, Build.Platforms: { Count: > 0 } built } && built.All(each => each.Value is not null) && !built.Contains(platform))
        {
            findings.Report(FileDiagnostics.NotBuiltForPlatform, site.Path.Child("build").Child("platforms"), $"The service '{site.Name}' runs on {platform}, but is not built for it. Add {platform} to platforms.");
        }
    }
}
