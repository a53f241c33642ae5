using ComposeGen.Diagnostics;
using ComposeGen.Formats;

namespace ComposeGen.Rules;

/// <summary>CG2022 and CG2023: service names with capital letters.</summary>
internal sealed class ServiceCaseRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (path, message) in IsForCompose1(file) ? CapitalImages.In(file) : [])
        {
            findings.Report(FileDiagnostics.CapitalImage, path, message);
        }

        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, name, _, path) in findings.Services)
        {
            if (!names.TryAdd(name, name))
            {
                findings.Report(
                    FileDiagnostics.NamesDifferByCase,
                    path,
                    $"The services '{names[name]}' and '{name}' differ in case only, which DNS does not see: each name leads to both. Rename one.",
                    null,
                    findings.Related(ComposePath.Root.Child("services").Child(names[name]), "the other one"));
            }
        }
    }
}
