using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>A check of a file that could be read.</summary>
internal abstract class FileRule
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static IReadOnlyList<FileRule> All { get; } =
    [
        new NothingToRunRule(),
        new UndefinedRule(),
        new CircleRule(),
        new BuildContextRule(),
        new ExternalRule(),
        new SingleContainerRule(),
        new ScaleRule(),
        new NetworkModeRule(),
        new HealthcheckRule(),
        new DependencyConditionRule(),
        new MountTargetRule(),
        new TmpfsSourceRule(),
        new HostPortRule(),
        new ScaledPortRule(),
        new KeyRule(),
        new ServiceCaseRule(),
        new DnsNameRule(),
        new EngineNameRule(),
        new UlimitRule(),
        new AmountRule(),
        new LimitsRule(),
        new VariableNameRule(),
        new MissingFileRule(),
        new UnusedRule(),
        new SecurityOptRule(),
        new BuildPlatformRule(),
        new NoContentRule(),
        new MissingKeyRule(),
        new DeviceRequestRule(),
        new ComposeV2VariableRule(),
    ];

    public abstract void Check(ComposeFile file, FileFindings findings);

    /// <summary>Whether only docker-compose 1.29 decides what the file may contain.</summary>
    protected static bool Is2x(ComposeFile file) => (file.Format.Formats & ComposeFormats.V2) != ComposeFormats.None;

    /// <summary>Whether the file is for docker-compose 1.29; files without a version are for Compose v2.</summary>
    protected static bool IsForCompose1(ComposeFile file) => file.Format != ComposeFormat.Spec;

    /// <summary>Whether the file contains all of its definitions: it includes no other.</summary>
    protected static bool IsWhole(ComposeFile file) => file.Include is null && !file.Keeps("include");
}

/// <summary>A check of each service of a file.</summary>
internal abstract class ServiceRule : FileRule
{
    public sealed override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var site in findings.Services)
        {
            Check(site, findings);
        }
    }

    protected abstract void Check(ServiceSite site, FileFindings findings);
}

/// <summary>A service that could be read, and its place.</summary>
internal sealed record ServiceSite(ComposeFile File, string Name, Service Service, ComposePath Path)
{
    /// <summary>Returns the services of a file that could be read.</summary>
    public static IEnumerable<ServiceSite> Of(ComposeFile file)
    {
        var services = ComposePath.Root.Child("services");
        return file.Services
            .Where(service => service.Value.Verbatim is null)
            .Select(service => new ServiceSite(file, service.Key, service.Value, services.Child(service.Key)));
    }

    /// <summary>
    /// The number of containers; <see langword="null"/> when a variable decides. Compose v2 reads <c>deploy</c>, but in 3.x only
    /// a Swarm does.
    /// </summary>
    public int? Scale => Service.Scale is { } scale ? scale.Value
        : File.Format.Version?.StartsWith('3') != true && Service.Deploy?.Replicas is { } replicas ? replicas.Value
        : 1;

    /// <summary>The literal network mode; <see langword="null"/> when it is unset or depends on a variable.</summary>
    public string? NetworkMode => (Service.Networking as NetworkMode)?.Mode.Literal;

    /// <summary>Whether a key may be set elsewhere: in an extended service, or with a value that could not be read.</summary>
    public bool IsPartial(string key) => Service.Extends is not null || Service.Keeps("extends") || Service.Keeps(key);
}
