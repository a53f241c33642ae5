namespace ComposeGen.Diagnostics.Rules.Services;

/// <summary>CG2040: keys without which others mean nothing. Several files together may say them, so that it is no matter of reading.</summary>
internal sealed class MissingKeyRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        // Compose v2 looks at a service when what it extends is part of it.
        if (site.Service.Extends is not null && !IsForCompose1(site.File))
        {
            return;
        }

        foreach (var (node, path, key) in Missing(site))
        {
            if (node is { Verbatim: null } && !node.Keeps(key))
            {
                findings.Report(FileDiagnostics.MissingKey, path, $"{path} has no {key}, which it needs. Add it.");
            }
        }
    }

    private static IEnumerable<(ComposeNode Node, ComposePath Path, string Key)> Missing(ServiceSite site)
    {
        var (service, path) = (site.Service, site.Path);
        if (service.Extends is { Service: null } extends)
        {
            yield return (extends, path.Child("extends"), "service");
        }

        foreach (var (name, limit) in service.Ulimits ?? [])
        {
            if (limit.Soft is null || limit.Hard is null)
            {
                yield return (limit, path.Child("ulimits").Child(name), limit.Soft is null ? "soft" : "hard");
            }
        }

        foreach (var (name, dependency) in service.DependsOn ?? [])
        {
            var isMapping = dependency.EmptyForm == EmptyForm.Mapping || !ServiceDependency.Shape.IsEmpty(dependency);
            if (isMapping && dependency.Condition is null)
            {
                yield return (dependency, path.Child("depends_on").Child(name), "condition");
            }
        }

        foreach (var missing in Of(service.Ports, path.Child("ports"), port => port.Long, port => port.Target is null, "target")
            .Concat(Of(service.Volumes, path.Child("volumes"), mount => mount.Long, mount => mount.Type is null, "type"))
            .Concat(Of(service.Volumes, path.Child("volumes"), mount => mount.Long, mount => mount.Target is null, "target"))
            .Concat(Of(service.EnvFile, path.Child("env_file"), file => file, file => file.Path is null, "path")))
        {
            yield return missing;
        }
    }

    private static IEnumerable<(ComposeNode Node, ComposePath Path, string Key)> Of<T, TNode>(
        IList<T>? list, ComposePath path, Func<T, TNode?> nodeOf, Func<TNode, bool> lacks, string key)
        where TNode : ComposeNode
    {
        for (var index = 0; index < (list?.Count ?? 0); index++)
        {
            if (nodeOf(list![index]) is { } node && lacks(node))
            {
                yield return (node, path.Child(index), key);
            }
        }
    }
}
