using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2037: a security option has a name and a value.</summary>
internal sealed class SecurityOptRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        for (var index = 0; index < (site.Service.SecurityOpt?.Count ?? 0); index++)
        {
            if (site.Service.SecurityOpt![index].Literal is { } option && option != "no-new-privileges" && option.AsSpan().IndexOfAny('=', ':') < 0)
            {
                findings.Report(FileDiagnostics.SecurityOption, site.Path.Child("security_opt").Child(index), $"'{option}' is not a security option: write NAME:VALUE, such as apparmor:unconfined, or no-new-privileges.");
            }
        }
    }
}
