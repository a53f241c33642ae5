using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG3301: a port of the host belongs to one container. This is the rule within one file.</summary>
internal sealed class HostPortRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        // Services of different profiles are most often alternatives, unless both are active.
        var ports = findings.Services
            .Select(site => (Site: site, Profiles: findings.ProfilesOf(site.Service)))
            .SelectMany(each => PublishedPort.Of(each.Site).Select(port => (Port: port, each.Profiles)));
        var clashes = new HostPortClashes<(PublishedPort Port, IReadOnlySet<string> Profiles), ComposeFile>(
            owner => owner.Port.Host, _ => file, owner => owner.Profiles);
        foreach (var clash in clashes.Among(ports))
        {
            Report(clash.First.Port, clash.Second.Port, findings);
        }
    }

    private static void Report(PublishedPort first, PublishedPort second, FileFindings findings)
    {
        var other = first.Service == second.Service ? "so it does already" : $"'{first.Service}' publishes {first.Host}";
        findings.Report(
            NetworkDiagnostics.HostPortTaken,
            second.Path,
            $"The service '{second.Service}' publishes {second.Host}, but {other}. Publish another port of the host.",
            null,
            findings.Related(first.Path, "published here first"));
    }
}
