using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2017 and CG2046: two mounts at the same path of a container.</summary>
internal sealed class MountTargetRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var taken = new Dictionary<string, (string Identity, ComposePath Path, string Text)>(StringComparer.Ordinal);
        foreach (var (target, identity, path, text) in Targets(site.Service, site.Path))
        {
            // Reading reports a line that is repeated.
            if (!taken.TryAdd(Normal(target), (identity, path, text)) && taken[Normal(target)] is var first && first.Text != text)
            {
                // Compose v2 uses the later of two volumes.
                var isReplaced = !Is2x(site.File) && identity.Length > 0 && first.Identity == identity;
                var other = findings.Related(first.Path, "mounted here first");
                findings.Report(
                    isReplaced ? FileDiagnostics.MountReplaced : FileDiagnostics.MountedTwice,
                    path,
                    $"The service '{site.Name}' mounts something at {target} twice"
                    + (isReplaced ? ", and only the later one counts. " : ". ")
                    + "Remove one, or mount it elsewhere.",
                    isReplaced
                        ? FileFixes.RemoveUnused("Remove the first mount.", other.Span)
                        : FileFixes.Remove("Remove the second mount."),
                    other);
            }
        }
    }

    private static IEnumerable<(string Target, string Identity, ComposePath Path, string Text)> Targets(
        Service service, ComposePath path)
    {
        foreach (var (mount, place) in path.Child("volumes").Each(service.Volumes))
        {
            if ((mount.Long is { } node ? node.Target?.Literal : mount.Short?.Value?.Target) is { Length: > 0 } target)
            {
                yield return mount.Long is null
                    ? (target, Normal(target), place, mount.ToString())
                    : (target, target.TrimStart('/'), place, place.ToString());
            }
        }

        foreach (var (text, place) in path.Child("tmpfs").Each(service.Tmpfs))
        {
            if (text.Literal is { } tmpfs)
            {
                yield return (tmpfs.Split(':')[0], "", place, tmpfs);
            }
        }
    }

    // As in a shell, a/./b, a//b and a/c/../b are the same path.
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
