using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2007: docker-compose 1.29 knows no default for a build's context.</summary>
internal sealed class BuildContextRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (Is2x(site.File)
            && site.Service.Build is { Context: null, Verbatim: null } build
            && !build.Keeps("context")
            && !site.IsPartial("build"))
        {
            findings.Report(FileDiagnostics.NoBuildContext, site.Path.Child("build"), $"The build of '{site.Name}' has no context, which docker-compose 1.29 requires. Write context: . for the folder of this file.");
        }
    }
}
