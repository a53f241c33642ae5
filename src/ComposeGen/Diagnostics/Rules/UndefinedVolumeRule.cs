namespace ComposeGen.Diagnostics.Rules;

/// <summary>CG2003: a mount's source that is no path must be a volume of the file.</summary>
internal sealed class UndefinedVolumeRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (name, service, path) in ServicesOf(file))
        {
            for (var index = 0; index < (service.Volumes?.Count ?? 0); index++)
            {
                if (service.Volumes![index].Typed(mount => mount.Shorten()) is { IsNamed: true, Source: { } volume } && !file.Volumes.ContainsKey(volume))
                {
                    findings.Report(
                        FileDiagnostics.UndefinedVolume,
                        path.Child("volumes").Child(index),
                        $"The service '{name}' mounts the volume '{volume}', which the file does not define. Define it under volumes, or write ./{volume} for a folder.");
                }
            }
        }
    }
}
