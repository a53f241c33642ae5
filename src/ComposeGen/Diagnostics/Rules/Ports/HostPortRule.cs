namespace ComposeGen.Diagnostics.Rules.Ports;

/// <summary>CG2019: a port of the host belongs to one container.</summary>
internal sealed class HostPortRule : FileRule
{
    private const string Active = "*";

    public override void Check(ComposeFile file, FileFindings findings)
    {
        var ports = ServicesOf(file).Select(each => new ServiceSite(file, each.Name, each.Service, each.Path)).SelectMany(PublishedPort.Of);
        var clashes = new HostPortClashes<PublishedPort, string>(
            port => port.Host, port => ProfilesOf(file.Services[port.Service], findings), MayRunTogether);
        foreach (var clash in clashes.Among(ports))
        {
            Report(clash.First, clash.Second, findings);
        }
    }

    private static void Report(PublishedPort first, PublishedPort second, FileFindings findings)
    {
        var other = first.Service == second.Service ? "so it does already" : $"'{first.Service}' publishes {first.Host}";
        findings.Report(
            FileDiagnostics.HostPortTaken,
            second.Path,
            $"The service '{second.Service}' publishes {second.Host}, but {other}. Publish another port of the host.",
            null,
            findings.Related(first.Path, "published here first"));
    }

    private static string ProfilesOf(Service service, FileFindings findings) => service.Profiles is { Count: > 0 } profiles
        ? string.Join('\n', profiles.Select(profile => profile.Raw).Concat(findings.IsActive(service) ? [Active] : []))
        : "";

    // Services of different profiles are most often alternatives, unless both are active.
    private static bool MayRunTogether(string profiles, string others) =>
        profiles.Length == 0 || others.Length == 0 || profiles.Split('\n').Intersect(others.Split('\n'), StringComparer.Ordinal).Any();
}
