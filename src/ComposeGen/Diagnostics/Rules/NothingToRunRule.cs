namespace ComposeGen.Diagnostics.Rules;

/// <summary>CG2001: a service needs an image, or a build that makes one.</summary>
internal sealed class NothingToRunRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (name, service, path) in ServicesOf(file))
        {
            if (service is { Image: null, Build: null, Extends: null, Provider: null } && !HasUnreadKeys(service))
            {
                findings.Report(FileDiagnostics.NothingToRun, path, $"The service '{name}' has neither an image nor a build. Add one of them.");
            }
        }
    }

    // What could not be read was reported already, and may well be the image.
    private static bool HasUnreadKeys(Service service) =>
        service.HasExtensions && service.Extensions.Any(extension => !extension.Key.StartsWith("x-", StringComparison.Ordinal));
}
