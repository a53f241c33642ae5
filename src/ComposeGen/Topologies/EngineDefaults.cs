namespace ComposeGen.Topologies;

/// <summary>What an engine has room for unless it is configured otherwise. Measured on Docker Engine 20.10.</summary>
internal static class EngineDefaults
{
    /// <summary>How many containers a bridge holds: a Linux bridge has 1024 ports, of which one is its own.</summary>
    public const int ContainersOnBridge = 1023;

    /// <summary>How many networks of users the engine's own address pools hold: they make 31, of which one is its own bridge.</summary>
    public const int PoolNetworks = 30;

    /// <summary>The subnet of the engine's own bridge.</summary>
    public static readonly Subnet Bridge = Subnet.Parse("172.17.0.0/16");

    /// <summary>The address pools, in which the bridge's subnet is the first.</summary>
    public static readonly IReadOnlyList<Subnet> Pools =
        [Bridge, Subnet.Parse("172.18.0.0/15"), Subnet.Parse("172.20.0.0/14"), Subnet.Parse("172.24.0.0/13"), Subnet.Parse("192.168.0.0/16")];
}
