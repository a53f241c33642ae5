namespace ComposeGen.Diagnostics;

/// <summary>The findings in one file: CG2xxx.</summary>
internal static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor NothingToRun = Error("CG2001", "A service has neither an image nor a build");
    public static readonly DiagnosticDescriptor UndefinedNetwork =
        Error("CG2002", "A service uses a network that the file does not define");
    public static readonly DiagnosticDescriptor UndefinedVolume =
        Error("CG2003", "A service mounts a volume that the file does not define");
    public static readonly DiagnosticDescriptor UndefinedService =
        Error("CG2004", "A service refers to a service that the file does not define");
    public static readonly DiagnosticDescriptor UndefinedGrant =
        Error("CG2005", "A service uses a configuration file or secret that the file does not define");
    public static readonly DiagnosticDescriptor Circle = Error("CG2006", "Services depend on each other in a circle");
    public static readonly DiagnosticDescriptor NoBuildContext = Error("CG2007", "A build has no context");
    public static readonly DiagnosticDescriptor NotExtendable = Error("CG2008", "An extended service refers to other services");
    public static readonly DiagnosticDescriptor ExternalSettings = Error("CG2009", "An external resource has settings");
    public static readonly DiagnosticDescriptor IdleSettings =
        Warning("CG2010", "An external resource has settings without effect");
    public static readonly DiagnosticDescriptor NamedReplicas = Error("CG2011", "Several containers have the same name");
    public static readonly DiagnosticDescriptor ScaledTwice = Error("CG2012", "The number of containers is set twice");
    public static readonly DiagnosticDescriptor ExcludedByNetworkMode =
        Error("CG2013", "A setting belongs to the container whose network is shared");
    public static readonly DiagnosticDescriptor PortsWithoutNetwork =
        Warning("CG2014", "Ports are published without a network to publish them from");
    public static readonly DiagnosticDescriptor HealthcheckOff = Error("CG2015", "A disabled health check has other settings");
    public static readonly DiagnosticDescriptor HealthcheckTest =
        Error("CG2016", "A health check's test does not begin with CMD, CMD-SHELL or NONE");
    public static readonly DiagnosticDescriptor MountedTwice = Error("CG2017", "Two mounts are at the same place of a container");
    public static readonly DiagnosticDescriptor TmpfsSource = Error("CG2018", "A tmpfs mount has a source");
    public static readonly DiagnosticDescriptor ScaledHostPort =
        Error("CG2020", "Several containers publish the same port of the host");
    public static readonly DiagnosticDescriptor KeyCharacters = Error("CG2021", "A name has characters that Compose refuses");
    public static readonly DiagnosticDescriptor CapitalImage =
        Error("CG2022", "A service with a build has capital letters in its name");
    public static readonly DiagnosticDescriptor NamesDifferByCase =
        Warning("CG2023", "The names of two services differ only in case");
    public static readonly DiagnosticDescriptor LongName = Error("CG2024", "A name is too long for DNS");
    public static readonly DiagnosticDescriptor NotADnsName = Warning("CG2025", "A name is not a valid host name");
    public static readonly DiagnosticDescriptor EngineName = Error("CG2026", "The engine refuses a name");
    public static readonly DiagnosticDescriptor SoftAboveHard = Error("CG2028", "A soft limit is above the hard one");
    public static readonly DiagnosticDescriptor CpuDigits =
        Error("CG2029", "A share of CPUs is more precise than the engine supports");
    public static readonly DiagnosticDescriptor OutOfRange = Warning("CG2030", "An amount is out of range");
    public static readonly DiagnosticDescriptor LimitsContradict = Error("CG2031", "Limits contradict each other");
    public static readonly DiagnosticDescriptor NeverHealthy =
        Warning("CG2032", "A service waits for a service that may never become healthy");
    public static readonly DiagnosticDescriptor NeverCompleted =
        Warning("CG2033", "A service waits for a service that never completes");
    public static readonly DiagnosticDescriptor BlankInVariable = Error("CG2034", "The name of a variable contains a space");
    public static readonly DiagnosticDescriptor MissingFile = Warning("CG2035", "A file or folder does not exist");
    public static readonly DiagnosticDescriptor Unused = Warning("CG2036", "A definition is not used");
    public static readonly DiagnosticDescriptor SecurityOption = Error("CG2037", "A security option has no value");
    public static readonly DiagnosticDescriptor NotBuiltForPlatform =
        Error("CG2038", "A service is not built for the platform it runs on");
    public static readonly DiagnosticDescriptor NoContent = Error("CG2039", "A configuration file or secret has no content");
    public static readonly DiagnosticDescriptor MissingKey = Error("CG2040", "A key is missing");
    public static readonly DiagnosticDescriptor CountedAndNamed = Error("CG2041", "Devices have both a count and IDs");
    public static readonly DiagnosticDescriptor HealthLeftToImage =
        Info("CG2042", "A service waits for a health check that only the image can define");
    public static readonly DiagnosticDescriptor OomScoreOutOfRange = Error("CG2043", "The out-of-memory score is out of range");
    public static readonly DiagnosticDescriptor UndefinedModel =
        Error("CG2044", "A service uses a model that the file does not define");
    public static readonly DiagnosticDescriptor IdleArguments =
        Warning("CG2045", "A health check's command has arguments without effect");
    public static readonly DiagnosticDescriptor MountReplaced = Warning("CG2046", "A mount hides another mount");
    public static readonly DiagnosticDescriptor BlankInName =
        Warning("CG2047", "The name of a variable contains a space, and no reader refuses it");

    public static readonly DiagnosticDescriptor UnreadReference = Error("CG2050", "A file that Compose reads does not exist");
    public static readonly DiagnosticDescriptor IncludeCircle = Error("CG2051", "Files include each other in a circle");
    public static readonly DiagnosticDescriptor IncludeConflict = Error("CG2052", "A file defines a resource that it includes");
    public static readonly DiagnosticDescriptor BadVariableFile =
        Error("CG2053", "A line of a file with variables cannot be read");
    public static readonly DiagnosticDescriptor InactiveService =
        Error("CG2054", "A service refers to a service whose profile is not active");
    public static readonly DiagnosticDescriptor OverrideNotMerged =
        Info("CG2055", "A file is not merged with the file that it overrides");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);

    private static DiagnosticDescriptor Warning(string code, string title) => new(code, DiagnosticSeverity.Warning, title);

    private static DiagnosticDescriptor Info(string code, string title) => new(code, DiagnosticSeverity.Info, title);
}
