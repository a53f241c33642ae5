using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2001: a service needs an image or a build.</summary>
internal sealed class NothingToRunRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var hasImage = site.Service.Image is { } image && (image.Text is not { Raw: "" } || Is2x(site.File));
        if (!hasImage && site.Service is { Build: null, Extends: null, Provider: null } && !HasUnreadKeys(site.Service))
        {
            findings.Report(FileDiagnostics.NothingToRun, site.Path,
                $"The service '{site.Name}' has neither an image nor a build. Add one of them.");
        }
    }

    // Keys that could not be read were reported, and one may be the image.
    private static bool HasUnreadKeys(Service service) =>
        service.HasExtensions && service.Extensions.Any(extension => !extension.Key.StartsWith("x-", StringComparison.Ordinal));
}

/// <summary>CG2007: docker-compose 1.29 requires the context of a build.</summary>
internal sealed class BuildContextRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (Is2x(site.File)
            && site.Service.Build is { Context: null, Verbatim: null } build
            && !build.Keeps("context")
            && !site.IsPartial("build"))
        {
            findings.Report(FileDiagnostics.NoBuildContext, site.Path.Child("build"),
                $"The build of '{site.Name}' has no context, which docker-compose 1.29 requires. Write context: . "
                    + "for the folder of this file.");
        }
    }
}

/// <summary>CG2038: a service must be built for its platform.</summary>
internal sealed class BuildPlatformRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.Service is { Platform: { Value: { } } platform, Build.Platforms: { Count: > 0 } built }
            && built.All(each => each.Value is not null)
            && !built.Contains(platform))
        {
            findings.Report(FileDiagnostics.NotBuiltForPlatform, site.Path.Child("build").Child("platforms"),
                $"The service '{site.Name}' runs on {platform}, but is not built for it. Add {platform} to platforms.");
        }
    }
}
