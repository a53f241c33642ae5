namespace ComposeGen.Diagnostics.Rules.Names;

/// <summary>CG2022 and CG2023: service names with capital letters.</summary>
internal sealed class ServiceCaseRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, service, path) in ServicesOf(file))
        {
            if (IsForCompose1(file) && service is { Image: null, Build: not null } && !service.Keeps("image") && name.Any(char.IsUpper))
            {
                findings.Report(FileDiagnostics.CapitalImage, path, $"The service '{name}' is built and has no image, so its image would be named after it; but names of images have no capital letters. Rename it, or give it an image.");
            }

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
