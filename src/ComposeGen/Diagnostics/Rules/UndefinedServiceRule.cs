namespace ComposeGen.Diagnostics.Rules;

/// <summary>CG2004: <c>depends_on</c>, <c>links</c> and <c>network_mode: service:…</c> name services of the file.</summary>
internal sealed class UndefinedServiceRule : FileRule
{
    private const string ServiceMode = "service:";

    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (name, service, path) in ServicesOf(file))
        {
            foreach (var (target, place, verb) in References(service, path))
            {
                if (!file.Services.ContainsKey(target))
                {
                    findings.Report(FileDiagnostics.UndefinedService, place, $"The service '{name}' {verb} '{target}', which the file does not define.");
                }
            }
        }
    }

    private static IEnumerable<(string Target, ComposePath Place, string Verb)> References(Service service, ComposePath path)
    {
        foreach (var (dependency, _) in service.DependsOn ?? [])
        {
            yield return (dependency, path.Child("depends_on").Child(dependency), "depends on");
        }

        for (var index = 0; index < (service.Links?.Count ?? 0); index++)
        {
            if (service.Links![index].Value is { } link)
            {
                yield return (link.Service, path.Child("links").Child(index), "links to");
            }
        }

        if ((service.Networking as NetworkMode)?.Mode.Literal is { } mode && mode.StartsWith(ServiceMode, StringComparison.Ordinal))
        {
            yield return (mode[ServiceMode.Length..], path.Child("network_mode"), "shares the network of");
        }
    }
}
