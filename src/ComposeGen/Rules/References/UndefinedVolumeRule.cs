using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>CG2003: a mount's source that is no path must be a volume of the file.</summary>
internal sealed class UndefinedVolumeRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        for (var index = 0; index < (site.Service.Volumes?.Count ?? 0); index++)
        {
            if (IsWhole(site.File) && VolumeOf(site.Service.Volumes![index]) is { } volume && !site.File.Volumes.ContainsKey(volume))
            {
                findings.Report(
                    FileDiagnostics.UndefinedVolume,
                    site.Path.Child("volumes").Child(index),
                    $"The service '{site.Name}' mounts the volume '{volume}', which the file does not define. Define it under volumes, or write ./{volume} for a folder.",
                    findings.Suggestions.Nearest(volume, site.File.Volumes.Keys));
            }
        }
    }

    /// <summary>The volume that a mount names; <see langword="null"/> for a path, and where a variable decides.</summary>
    internal static string? VolumeOf(ShortOrLong<VolumeMount, ServiceMount> mount) => mount.Long is { } node
        ? node.Type?.Literal == "volume" && node.Source?.Literal is { Length: > 0 } source ? source : null
        : mount.Short is { Value: { } value } ? value is { IsNamed: true, Source: { } name } ? name : null
        : NameBefore(mount.Short?.Text?.Raw ?? "");

    // A variable behind the first colon leaves the volume as it is.
    private static string? NameBefore(string mount) =>
        mount.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && char.IsAsciiLetterOrDigit(mount[0])
        && !PathForm.HasDrive(mount)
        && !mount.AsSpan(0, colon).ContainsAny('$', '/', '\\')
            ? mount[..colon]
            : null;
}
