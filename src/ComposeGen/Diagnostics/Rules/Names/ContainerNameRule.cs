namespace ComposeGen.Diagnostics.Rules.Names;

/// <summary>CG2027: names of containers are unique on an engine.</summary>
internal sealed class ContainerNameRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        var owners = new Dictionary<string, (string Service, ComposePath Path)>(StringComparer.Ordinal);
        foreach (var (name, service, path) in ServicesOf(file))
        {
            if (service.ContainerName?.Literal is { } container && !owners.TryAdd(container, (name, path.Child("container_name"))))
            {
                var (owner, place) = owners[container];
                findings.Report(
                    FileDiagnostics.ContainerNameTaken,
                    path.Child("container_name"),
                    $"The services '{owner}' and '{name}' both name their container '{container}', but there can be only one. Rename one.",
                    null,
                    findings.Related(place, "named here first"));
            }
        }
    }
}
