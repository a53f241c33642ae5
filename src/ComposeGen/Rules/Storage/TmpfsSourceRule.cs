using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2018: what is kept in memory comes from nowhere.</summary>
internal sealed class TmpfsSourceRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        for (var index = 0; index < (site.Service.Volumes?.Count ?? 0); index++)
        {
            if (site.Service.Volumes![index].Long is { Type.Literal: "tmpfs", Source: not null })
            {
                findings.Report(FileDiagnostics.TmpfsSource, site.Path.Child("volumes").Child(index).Child("source"), $"A tmpfs mount of '{site.Name}' has a source, but is empty at first. Remove source, or make it a bind or volume.");
            }
        }
    }
}
