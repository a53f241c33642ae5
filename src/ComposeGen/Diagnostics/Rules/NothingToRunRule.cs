namespace ComposeGen.Diagnostics.Rules;

/// <summary>CG2001: a service needs an image, or a build that makes one.</summary>
internal sealed class NothingToRunRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (name, service, path) in ServicesOf(file))
        {
            // A value that could not be read was reported already.
            var isUnread = service.HasExtensions && (service.Extensions.Contains("image") || service.Extensions.Contains("build"));
            if (service is { Image: null, Build: null } && !isUnread)
            {
                findings.Report(FileDiagnostics.NothingToRun, path, $"The service '{name}' has neither an image nor a build. Add one of them.");
            }
        }
    }
}
