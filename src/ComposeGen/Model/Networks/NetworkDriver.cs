namespace ComposeGen.Model;

/// <summary>The network drivers of the engine.</summary>
internal static class NetworkDriver
{
    /// <summary>The default driver: a network on one machine.</summary>
    public const string Bridge = "bridge";

    /// <summary>The driver of networks that reach over all machines of a Swarm.</summary>
    public const string Overlay = "overlay";

    private const string Macvlan = "macvlan";
    private const string Ipvlan = "ipvlan";

    /// <summary>Determines whether networks of a driver are bridges. An empty name means the default driver.</summary>
    public static bool IsBridge(string? driver) => driver is null or "" or Bridge;

    /// <summary>Determines whether networks of a driver exist on one machine only.</summary>
    public static bool IsLocal(string? driver) =>
        driver is Bridge or Ipvlan or Macvlan or EngineNetworkName.Host or EngineNetworkName.None or "null";

    /// <summary>Determines whether the engine, and not a plug-in, assigns the addresses in networks of a driver.</summary>
    public static bool HasEngineAddresses(string? driver) => IsBridge(driver) || driver is Macvlan or Ipvlan;
}

/// <summary>The names of the networks that the engine itself creates.</summary>
internal static class EngineNetworkName
{
    /// <summary>The engine's own bridge, which has no DNS server.</summary>
    public const string Bridge = NetworkDriver.Bridge;

    /// <summary>The network stack of the host.</summary>
    public const string Host = "host";

    /// <summary>A network stack that is not connected.</summary>
    public const string None = "none";

    /// <summary>The engine's other name for its own bridge.</summary>
    public const string Default = "default";

    /// <summary>Determines whether the engine refuses a name for other networks.</summary>
    public static bool IsReserved(string name) => name is Bridge or Host or None or Default;
}
