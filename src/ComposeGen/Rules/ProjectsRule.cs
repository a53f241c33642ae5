using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>A check of projects that run on one engine, and of the services in each.</summary>
internal abstract class ProjectsRule
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static IReadOnlyList<ProjectsRule> All { get; } =
    [
        new InactiveServiceRule(),
        new StaticAddressRule(),
        new StaticAddressTakenRule(),
        new SubnetOverlapRule(),
        new EngineSubnetRule(),
        new IpamRule(),
        new SubnetSizeRule(),
        new AliasSharedRule(),
        new NameShadowedRule(),
        new ServiceNameSharedRule(),
        new ContainerNameTakenRule(),
        new DependencyRule(),
        new InternalPublishesRule(),
        new HostPortTakenRule(),
        new EnginePoolsRule(),
        new BridgeFullRule(),
        new NetworkCreatedTwiceRule(),
        new VolumeCreatedTwiceRule(),
    ];

    public abstract void Check(Topology topology, ProjectFindings findings);
}
