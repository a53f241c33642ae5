using ComposeGen.Shapes;

namespace ComposeGen.Diagnostics.Rules.References;

/// <summary>CG2035: the files and folders that a file on disk refers to, and that are needed when it is started.</summary>
internal sealed class MissingFileRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        if (file.Folder is not { } folder)
        {
            return;
        }

        foreach (var (name, service, path) in ServicesOf(file))
        {
            foreach (var (reference, place, kind) in References(service, path))
            {
                Check(reference, place, $"the {kind} of the service '{name}'");
            }
        }

        foreach (var (name, config) in file.Configs)
        {
            Check(((config as CreatedConfig)?.Source as HostFile)?.Path, ComposePath.Root.Child("configs").Child(name).Child("file"), $"the configuration file '{name}'");
        }

        foreach (var (name, secret) in file.Secrets)
        {
            Check(((secret as CreatedSecret)?.Source as HostFile)?.Path, ComposePath.Root.Child("secrets").Child(name).Child("file"), $"the secret '{name}'");
        }

        void Check(ComposeText? reference, ComposePath place, string what)
        {
            if (reference?.Literal is { Length: > 0 } literal && IsMissing(literal, folder))
            {
                findings.Report(
                    FileDiagnostics.MissingFile,
                    place,
                    $"There is no '{literal}', {what}. Create it, or correct the path, which starts at the folder of this file.");
            }
        }
    }

    private static IEnumerable<(ComposeText? Reference, ComposePath Place, string Kind)> References(Service service, ComposePath path)
    {
        if (service.Build?.Context is { Literal: { } context } text && !PathForm.IsRemote(context))
        {
            yield return (text, path.Child("build").Child("context"), "build context");
        }

        for (var index = 0; index < (service.SecurityOpt?.Count ?? 0); index++)
        {
            if (service.SecurityOpt![index].Literal is ['s', 'e', 'c', 'c', 'o', 'm', 'p', ':' or '=', .. var profile] && profile is not ("unconfined" or "builtin"))
            {
                yield return (profile, path.Child("security_opt").Child(index), "seccomp profile");
            }
        }
    }

    private static bool IsMissing(string reference, string folder) =>
        !reference.StartsWith('~') && Path.Combine(folder, reference) is var path && !Path.Exists(path);
}
