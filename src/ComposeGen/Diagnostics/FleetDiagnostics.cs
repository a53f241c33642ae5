namespace ComposeGen.Diagnostics;

/// <summary>The findings of fleets: CG4xxx.</summary>
internal static class FleetDiagnostics
{
    public static readonly DiagnosticDescriptor PoolExhausted = Error("CG4002", "The address pool is too small");
    public static readonly DiagnosticDescriptor NoEntryService = Error("CG4006", "No node has the entry service");
    public static readonly DiagnosticDescriptor EntryHasMode = Error("CG4007", "The entry service has a network mode");
    public static readonly DiagnosticDescriptor SharedNameUnknown =
        Error("CG4009", "The name of a shared network depends on a variable");
    public static readonly DiagnosticDescriptor UnusableFolder = Error("CG4010", "A folder's path cannot be written in a value");
    public static readonly DiagnosticDescriptor KeysBecomeEqual = Error("CG4011", "Two keys of a reference file become the same");

    public static readonly DiagnosticDescriptor NoConfiguredService =
        Error("CG4012", "A configuration file is for a service that does not exist");
    public static readonly DiagnosticDescriptor NoSuchPeer =
        Error("CG4013", "A configuration file refers to a service that does not exist");
    public static readonly DiagnosticDescriptor PeerOutOfReach =
        Error("CG4014", "A configuration file refers to a service that cannot be reached");
    public static readonly DiagnosticDescriptor PeerAmbiguous =
        Error("CG4015", "A configuration file refers to a service without a unique name");
    public static readonly DiagnosticDescriptor PortNotExposed =
        Error("CG4016", "A configuration file refers to a port that is not exposed");
    public static readonly DiagnosticDescriptor LayoutCannotSay =
        Error("CG4017", "The layout does not support the file of a node");
    public static readonly DiagnosticDescriptor CreatorNotFirst = Error("CG4018", "A shared network is created after it is used");

    public static readonly DiagnosticDescriptor NameIllegal = Error("CG4019", "A name is not valid in a fleet");
    public static readonly DiagnosticDescriptor NodesCollide = Error("CG4020", "Two nodes of a fleet have the same name");
    public static readonly DiagnosticDescriptor KeyMissing = Error("CG4021", "A required key is missing in a fleet.yml");
    public static readonly DiagnosticDescriptor TemplateSyntax = Error("CG4022", "A template is not valid Liquid");
    public static readonly DiagnosticDescriptor TemplateUndefined = Error("CG4023", "A template uses an undefined name");
    public static readonly DiagnosticDescriptor TemplateFails = Error("CG4024", "A template cannot be rendered");

    public static readonly DiagnosticDescriptor LayoutNotForSwarm = Error("CG4101", "Swarm does not support the layout");
    public static readonly DiagnosticDescriptor NetworkNotForSwarm =
        Error("CG4102", "Services of a Swarm cannot join a shared network");
    public static readonly DiagnosticDescriptor PlacementWithoutSwarm = Warning("CG4103", "A placement is set without a Swarm");
    public static readonly DiagnosticDescriptor IgnoredBySwarm = Warning("CG4104", "Swarm ignores a key");
    public static readonly DiagnosticDescriptor ServiceNotForSwarm =
        Error("CG4105", "Swarm cannot run a service as its file defines it");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);

    private static DiagnosticDescriptor Warning(string code, string title) => new(code, DiagnosticSeverity.Warning, title);
}

/// <summary>The findings of writing to disk: CG5xxx.</summary>
internal static class WritingDiagnostics
{
    public static readonly DiagnosticDescriptor NotAFolder = Error("CG5001", "The output path is not a folder");
    public static readonly DiagnosticDescriptor NotOurs =
        Error("CG5002", "An existing file was not generated, or has changed since");
    public static readonly DiagnosticDescriptor BadManifest = Error("CG5003", "The manifest cannot be read");
    public static readonly DiagnosticDescriptor SymbolicLink =
        Error("CG5004", "A path leaves the output folder through a symbolic link");
    public static readonly DiagnosticDescriptor CannotWrite = Error("CG5005", "The folder cannot be written to");

    public static readonly DiagnosticDescriptor IllegalPath = Error("CG5006", "A path is not valid on every system");
    public static readonly DiagnosticDescriptor PathsCollide = Error("CG5007", "Two paths exclude each other");

    public static readonly DiagnosticDescriptor Rewritten =
        new("CG5008", DiagnosticSeverity.Info, "A part of a file was rewritten");

    public static readonly DiagnosticDescriptor NoSuchPath = Error("CG5009", "A path leads nowhere in a file");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);
}
