using ComposeGen.Diagnostics;
using ComposeGen.Formats;

namespace ComposeGen.Rules;

/// <summary>CG2021: characters that names of services, networks and other resources cannot have.</summary>
internal sealed class KeyRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        Check("services", file.Services.Keys);
        Check("networks", file.Networks.Keys);
        Check("volumes", file.Volumes.Keys);
        Check("configs", file.Configs.Keys);
        Check("secrets", file.Secrets.Keys);
        Check("models", file.Models.Keys);

        void Check(string section, IEnumerable<string> names)
        {
            foreach (var name in names.Where(name => !ResourceName.IsValid(name)))
            {
                findings.Report(FileDiagnostics.KeyCharacters, ComposePath.Root.Child(section).Child(name),
                    $"'{name}' is not a valid name in {section}. {ResourceName.Advice}");
            }
        }
    }
}

/// <summary>CG2022 and CG2023: capital letters in the names of services.</summary>
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
                findings.Report(FileDiagnostics.NamesDifferByCase, path,
                    $"The services '{names[name]}' and '{name}' differ only in case, which DNS ignores: each name reaches both. "
                        + "Rename one.",
                    suggestion: null,
                    findings.Related(ComposePath.Root.Child("services").Child(names[name]), "the other service"));
            }
        }
    }
}
