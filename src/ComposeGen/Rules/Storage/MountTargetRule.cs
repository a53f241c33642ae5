using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2017 and CG2046: two mounts at one place of a container.</summary>
internal sealed class MountTargetRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var taken = new Dictionary<string, (string Identity, ComposePath Path, string Text)>(StringComparer.Ordinal);
        foreach (var (target, identity, path, text) in Targets(site.Service, site.Path))
        {
            // The same line twice was told when it was read.
            if (!taken.TryAdd(Normal(target), (identity, path, text)) && taken[Normal(target)] is var first && first.Text != text)
            {
                // Of volumes, Compose v2 keeps the later one.
                var isReplaced = !Is2x(site.File) && identity.Length > 0 && first.Identity == identity;
                findings.Report(
                    isReplaced ? FileDiagnostics.MountReplaced : FileDiagnostics.MountedTwice,
                    path,
                    $"The service '{site.Name}' mounts something at {target} twice"
                    + (isReplaced ? ", and the later one counts. " : ". ")
                    + "Remove one of both, or mount it elsewhere.",
                    null,
                    findings.Related(first.Path, "mounted here first"));
            }
        }
    }

    private static IEnumerable<(string Target, string Identity, ComposePath Path, string Text)> Targets(
        Service service, ComposePath path)
    {
        for (var index = 0; index < (service.Volumes?.Count ?? 0); index++)
        {
            var mount = service.Volumes![index];
            if ((mount.Long is { } node ? node.Target?.Literal : mount.Short?.Value?.Target) is { Length: > 0 } target)
            {
                var place = path.Child("volumes").Child(index);
                yield return mount.Long is null
                    ? (target, Normal(target), place, mount.ToString())
                    : (target, target.TrimStart('/'), place, place.ToString());
            }
        }

        for (var index = 0; index < (service.Tmpfs?.Count ?? 0); index++)
        {
            if (service.Tmpfs![index].Literal is { } tmpfs)
            {
                yield return (tmpfs.Split(':')[0], "", path.Child("tmpfs").Child(index), tmpfs);
            }
        }
    }

    // As a shell goes down a path: a/./b, a//b and a/c/../b are one.
    private static string Normal(string path)
    {
        var steps = new List<string>();
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != "."))
        {
            if (step != "..")
            {
                steps.Add(step);
            }
            else if (steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
        }

        return string.Join('/', steps);
    }
}
