using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2044: the models of a service are those of the file.</summary>
internal sealed class UndefinedModelRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (name, _) in site.Service.Models ?? [])
        {
            if (IsWhole(site.File) && !site.File.Models.ContainsKey(name))
            {
                findings.Report(
                    FileDiagnostics.UndefinedModel,
                    site.Path.Child("models").Child(name),
                    $"The service '{site.Name}' uses the model '{name}', which the file does not define. Define it under models.",
                    findings.Suggestions.Nearest(name, site.File.Models.Keys));
            }
        }
    }
}
