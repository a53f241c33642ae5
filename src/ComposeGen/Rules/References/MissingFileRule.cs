using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>CG2035: a file or folder that the services need is missing.</summary>
internal sealed class MissingFileRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        if (file.Folder is not { } folder)
        {
            return;
        }

        foreach (var (_, name, service, path) in findings.Services)
        {
            foreach (var (reference, place, kind) in References(service, path))
            {
                Check(reference, place, $"the {kind} of the service '{name}'");
            }
        }

        foreach (var (name, config) in file.Configs)
        {
            var place = ComposePath.Root.Child("configs").Child(name).Child("file");
            Check(((config as CreatedConfig)?.Source as HostFile)?.Path?.Literal, place, $"the configuration file '{name}'");
        }

        foreach (var (name, secret) in file.Secrets)
        {
            var place = ComposePath.Root.Child("secrets").Child(name).Child("file");
            Check(((secret as CreatedSecret)?.Source as HostFile)?.Path?.Literal, place, $"the secret '{name}'");
        }

        void Check(string? reference, ComposePath place, string what)
        {
            if (!string.IsNullOrEmpty(reference) && IsMissing(reference, folder))
            {
                findings.Report(FileDiagnostics.MissingFile, place,
                    $"There is no '{reference}', {what}. Create it, or correct the path, "
                        + "which is relative to the folder of this file.");
            }
        }
    }

    private static IEnumerable<(string? Reference, ComposePath Place, string Kind)> References(Service service, ComposePath path)
    {
        if (service.Build?.Context?.Literal is { } context)
        {
            yield return (PathForm.Context.PathIn(context), path.Child("build").Child("context"), "build context");
        }

        foreach (var (text, place) in path.Child("security_opt").Each(service.SecurityOpt))
        {
            if (text.Literal is { } option)
            {
                yield return (PathForm.SeccompProfile.PathIn(option), place, "seccomp profile");
            }
        }
    }

    private static bool IsMissing(string reference, string folder) =>
        !reference.StartsWith('~') && Path.Combine(folder, reference) is var path && !Path.Exists(path);
}
