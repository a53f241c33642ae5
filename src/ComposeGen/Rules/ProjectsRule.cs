using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>Something that can be wrong between services, in one project or between several that run on one engine.</summary>
internal abstract class ProjectsRule
{
    /// <summary>Every rule, in the order in which they look.</summary>
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
