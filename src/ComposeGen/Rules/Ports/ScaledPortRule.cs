using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2020: several containers cannot have one port of the host.</summary>
internal sealed class ScaledPortRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.Scale is not (> 1 and var count) || site.NetworkMode is not null)
        {
            return;
        }

        foreach (var port in PublishedPort.Of(site).Where(port => port.Host.Containers < count))
        {
            var most = port.Host.Containers == 1 ? "one" : $"{port.Host.Containers}";
            findings.Report(
                FileDiagnostics.ScaledHostPort,
                port.Path,
                $"The service '{site.Name}' has {count} containers, but only {most} of them can publish {port.Host}. "
                + $"Publish a range of {count} ports, or leave the host's port out.");
        }
    }
}
