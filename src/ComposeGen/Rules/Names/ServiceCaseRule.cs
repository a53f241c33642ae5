using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2022 and CG2023: service names with capital letters.</summary>
internal sealed class ServiceCaseRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, service, path) in ServicesOf(file))
        {
            if (IsForCompose1(file) && IsImageNamedInCapitals(name, service))
            {
                findings.Report(FileDiagnostics.CapitalImage, path, CapitalImage(name));
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

    /// <summary>Reports what docker-compose 1.29 refuses in a file that is written for it, whatever the format that it was in.</summary>
    public static void CheckBuilt(ComposeFile file, DiagnosticBag diagnostics)
    {
        foreach (var (name, service, path) in ServicesOf(file).Where(each => IsImageNamedInCapitals(each.Name, each.Service)))
        {
            diagnostics.Report(FileDiagnostics.CapitalImage, path, SourceMap.Find(file.Source, path), CapitalImage(name));
        }
    }

    private static bool IsImageNamedInCapitals(string name, Service service) =>
        service is { Image: null, Build: not null } && !service.Keeps("image") && name.Any(char.IsUpper);

    private static string CapitalImage(string name) =>
        $"The service '{name}' is built and has no image, so its image gets its name; but names of images have no capital letters. Rename it, or give it an image.";
}
