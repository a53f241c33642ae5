namespace ComposeGen.Diagnostics.Rules.References;

/// <summary>CG2008: docker-compose 1.29 does not extend services that refer to others.</summary>
internal sealed class ExtendableRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (IsForCompose1(site.File)
            && ServiceReference.Extended(site) is { } extended
            && site.File.Services.TryGetValue(extended.Target, out var target)
            && Reference(target) is { } key)
        {
            findings.Report(
                FileDiagnostics.NotExtendable,
                extended.Path,
                $"The service '{site.Name}' extends '{extended.Target}', which has {key}; docker-compose 1.29 extends no such service. Move {key} to the services that extend it.");
        }
    }

    private static string? Reference(Service service) => service switch
    {
        { Links: not null } => "links",
        { VolumesFrom: not null } => "volumes_from",
        { Networking: NetworkMode { Mode.Literal: { } mode } } when mode.StartsWith("service:", StringComparison.Ordinal) || mode.StartsWith("container:", StringComparison.Ordinal) => "network_mode",
        { DependsOn: not null } => "depends_on",
        _ => null,
    };
}
