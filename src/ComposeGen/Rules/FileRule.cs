using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>Something that can be wrong in a file that could be read.</summary>
internal abstract class FileRule
{
    /// <summary>Every rule, in the order in which they look.</summary>
    public static IReadOnlyList<FileRule> All { get; } =
    [
        new NothingToRunRule(),
        new UndefinedNetworkRule(),
        new UndefinedVolumeRule(),
        new UndefinedServiceRule(),
        new UndefinedGrantRule(),
        new UndefinedModelRule(),
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

    /// <summary>Whether docker-compose 1.29 alone decides what the file may hold.</summary>
    protected static bool Is2x(ComposeFile file) => (file.Format.Formats & ComposeFormats.V2) != ComposeFormats.None;

    /// <summary>Whether docker-compose 1.29 is meant to read the file: files without a version are for Compose v2.</summary>
    protected static bool IsForCompose1(ComposeFile file) => file.Format != ComposeFormat.Spec;

    /// <summary>Whether everything that the file speaks of stands in it.</summary>
    protected static bool IsWhole(ComposeFile file) => file.Include is null && !file.Keeps("include");
}
