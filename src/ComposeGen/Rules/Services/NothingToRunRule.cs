using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2001: a service needs an image, or a build that makes one.</summary>
internal sealed class NothingToRunRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var hasImage = site.Service.Image is { } image && (image.Text is not { Raw: "" } || Is2x(site.File));
        if (!hasImage && site.Service is { Build: null, Extends: null, Provider: null } && !HasUnreadKeys(site.Service))
        {
            findings.Report(FileDiagnostics.NothingToRun, site.Path, $"The service '{site.Name}' has neither an image nor a build. Add one of them.");
        }
    }

    // What could not be read was reported already, and may well be the image.
    private static bool HasUnreadKeys(Service service) =>
        service.HasExtensions && service.Extensions.Any(extension => !extension.Key.StartsWith("x-", StringComparison.Ordinal));
}
