using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>
/// CG2040: missing keys that the file's format requires. Another file of the project may contain them, so reading does not report
/// them.
/// </summary>
internal sealed class MissingKeyRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (path, key) in Missing(file))
        {
            findings.Report(FileDiagnostics.MissingKey, path, $"{path} has no {key}, which is required. Add it.");
        }
    }

    private static IEnumerable<(ComposePath Node, string Key)> Missing(ComposeFile file) =>
        file.FindRequirements().Missing
            .Where(missing => (missing.Formats & file.Format.Formats) != ComposeFormats.None && !IsCompleted(file, missing.Node))
            .Select(missing => (missing.Node, missing.Key))
            .Concat(ServiceSite.Of(file).SelectMany(site => MissingIn(file, site.Service, site.Path)));

    // Compose v2 checks a service after it has merged the service that it extends.
    private static bool IsCompleted(ComposeFile file, ComposePath path) =>
        path.Steps() is [{ Key: "services" }, { Key: { } name }, { Key: not "extends" }, ..]
        && file.Format.Formats == ComposeFormats.Spec
        && file.Services[name].Extends is not null;

    // Keys that are required because of another key.
    private static IEnumerable<(ComposePath Node, string Key)> MissingIn(ComposeFile file, Service service, ComposePath path)
    {
        foreach (var (mount, place) in path.Child("volumes").Each(Is2x(file) ? [] : service.Volumes))
        {
            if (mount.Long is { Type.Literal: "bind", Source: null } bind && !bind.Keeps("source"))
            {
                yield return (place, "source");
            }
        }

        foreach (var (rule, place) in path.Child("develop").Child("watch").Each(service.Develop?.Watch))
        {
            if (rule is { Path.Raw: "" })
            {
                yield return (place, "path");
            }

            if (rule is { Action.Literal: "sync" or "sync+restart" or "sync+exec", Target: null or { Raw: "" } }
                && !rule.Keeps("target"))
            {
                yield return (place, "target");
            }
        }
    }
}
