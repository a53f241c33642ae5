using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2021: the characters that names of services, networks and so on may have.</summary>
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
                findings.Report(
                    FileDiagnostics.KeyCharacters,
                    ComposePath.Root.Child(section).Child(name),
                    $"'{name}' cannot be a name in {section}. {ResourceName.Advice}");
            }
        }
    }
}
