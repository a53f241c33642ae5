using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>
/// CG2040: keys that readers of the file's format need. Several files together may hold them, so reading does not report them.
/// </summary>
internal sealed class MissingKeyRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (path, key) in Missing(file))
        {
            findings.Report(FileDiagnostics.MissingKey, path, $"{path} has no {key}, which it needs. Add it.");
        }
    }

    private static IEnumerable<(ComposePath Node, string Key)> Missing(ComposeFile file) =>
        file.FindRequirements().Missing
            .Where(missing => (missing.Formats & file.Format.Formats) != ComposeFormats.None && !IsCompleted(file, missing.Node))
            .Select(missing => (missing.Node, missing.Key))
            .Concat(ServiceSite.Of(file).SelectMany(site => MissingIn(file, site.Service, site.Path)));

    // Compose v2 looks at a service when what it extends is part of it.
    private static bool IsCompleted(ComposeFile file, ComposePath path) =>
        path.Steps() is [{ Key: "services" }, { Key: { } name }, { Key: not "extends" }, ..]
        && file.Format.Formats == ComposeFormats.Spec
        && file.Services[name].Extends is not null;

    // What another key decides.
    private static IEnumerable<(ComposePath Node, string Key)> MissingIn(ComposeFile file, Service service, ComposePath path)
    {
        var mounts = service.Volumes ?? [];
        for (var index = 0; index < mounts.Count && !Is2x(file); index++)
        {
            if (mounts[index].Long is { Type.Literal: "bind", Source: null } mount && !mount.Keeps("source"))
            {
                yield return (path.Child("volumes").Child(index), "source");
            }
        }

        var rules = service.Develop?.Watch ?? [];
        for (var index = 0; index < rules.Count; index++)
        {
            if (rules[index] is { Path.Raw: "" })
            {
                yield return (path.Child("develop").Child("watch").Child(index), "path");
            }

            if (rules[index] is { Action.Literal: "sync" or "sync+restart" or "sync+exec", Target: null or { Raw: "" } } rule
                && !rule.Keeps("target"))
            {
                yield return (path.Child("develop").Child("watch").Child(index), "target");
            }
        }
    }
}
