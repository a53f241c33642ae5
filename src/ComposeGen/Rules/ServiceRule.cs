namespace ComposeGen.Rules;

/// <summary>Something that can be wrong in one service.</summary>
internal abstract class ServiceRule : FileRule
{
    public sealed override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var site in findings.Services)
        {
            Check(site, findings);
        }
    }

    protected abstract void Check(ServiceSite site, FileFindings findings);
}
