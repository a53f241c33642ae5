using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2005: the configuration files and secrets of a service are those of the file.</summary>
internal sealed class UndefinedGrantRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (!IsWhole(site.File))
        {
            return;
        }

        Check(site.Service.Configs, "configs", site.File.Configs.Keys, site.Path.Child("configs"));
        Check(site.Service.Secrets, "secrets", site.File.Secrets.Keys, site.Path.Child("secrets"));
        Check(site.Service.Build?.Secrets, "secrets", site.File.Secrets.Keys, site.Path.Child("build").Child("secrets"));

        void Check(IList<FileGrant>? grants, string section, ICollection<string> defined, ComposePath path)
        {
            for (var index = 0; index < (grants?.Count ?? 0); index++)
            {
                if (grants![index].Source?.Literal is { } source && !defined.Contains(source))
                {
                    findings.Report(
                        FileDiagnostics.UndefinedGrant,
                        path.Child(index),
                        $"The service '{site.Name}' uses '{source}' of {section}, which the file does not define. Define it under {section}.",
                        findings.Suggestions.Nearest(source, defined));
                }
            }
        }
    }
}
