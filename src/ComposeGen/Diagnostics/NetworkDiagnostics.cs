namespace ComposeGen.Diagnostics;

/// <summary>The findings about networks, volumes and names, in one file or between several: CG3xxx.</summary>
internal static class NetworkDiagnostics
{
    public static readonly DiagnosticDescriptor StaticAddressOutside =
        Error("CG3001", "A static address lies outside its network");
    public static readonly DiagnosticDescriptor StaticAddressReserved = Error("CG3002", "A static address is reserved");
    public static readonly DiagnosticDescriptor StaticAddressTaken =
        Error("CG3003", "Two containers have the same static address");
    public static readonly DiagnosticDescriptor StaticAddressWithoutSubnet =
        Error("CG3004", "A static address on a network without a subnet");
    public static readonly DiagnosticDescriptor SubnetsOverlap = Error("CG3005", "The subnets of two networks overlap");
    public static readonly DiagnosticDescriptor SubnetOnEngineBridge =
        Warning("CG3006", "A subnet overlaps the subnet of the engine's own bridge");
    public static readonly DiagnosticDescriptor SubnetInEnginePools =
        Info("CG3007", "A subnet is in the address pools of the engine");
    public static readonly DiagnosticDescriptor OutsideSubnet =
        Error("CG3008", "A gateway, range or reserved address lies outside its subnet");
    public static readonly DiagnosticDescriptor SubnetTooSmall =
        Error("CG3009", "A subnet is too small for the containers on its network");
    public static readonly DiagnosticDescriptor Ipv6WithoutSubnet = Warning("CG3010", "A network has IPv6 but no IPv6 subnet");
    public static readonly DiagnosticDescriptor AliasShared = Warning("CG3101", "Two services have the same alias on a network");
    public static readonly DiagnosticDescriptor NameShadowed =
        Warning("CG3102", "A service has the name of another service on a network");
    public static readonly DiagnosticDescriptor ServiceNameShared =
        Warning("CG3103", "Services of several projects share their name on a network");
    public static readonly DiagnosticDescriptor ContainerNameTaken = Error("CG3104", "Two services have the same container name");
    public static readonly DiagnosticDescriptor DependencyAmbiguous =
        Warning("CG3105", "The name of a dependency also reaches other projects");
    public static readonly DiagnosticDescriptor DependencyUnreachable =
        Warning("CG3201", "A service depends on a service that it cannot reach");
    public static readonly DiagnosticDescriptor LinkUnreachable =
        Error("CG3202", "A service links to a service that it cannot reach");
    public static readonly DiagnosticDescriptor InternalPublishes =
        Warning("CG3203", "A port is published from internal networks only");
    public static readonly DiagnosticDescriptor HostPortTaken = Error("CG3301", "Two services publish the same host port");
    public static readonly DiagnosticDescriptor EnginePoolsExhausted =
        Error("CG3302", "The engine's address pools have no room for a network");
    public static readonly DiagnosticDescriptor BridgeFull = Error("CG3303", "A bridge network has no room for a container");
    public static readonly DiagnosticDescriptor NetworkCreatedTwice = Warning("CG3304", "Two projects create the same network");
    public static readonly DiagnosticDescriptor VolumeCreatedTwice = Warning("CG3305", "Two projects create the same volume");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);

    private static DiagnosticDescriptor Warning(string code, string title) => new(code, DiagnosticSeverity.Warning, title);

    private static DiagnosticDescriptor Info(string code, string title) => new(code, DiagnosticSeverity.Info, title);
}
