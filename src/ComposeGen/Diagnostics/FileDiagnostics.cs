namespace ComposeGen.Diagnostics;

/// <summary>The findings in one file: CG2xxx.</summary>
internal static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor NothingToRun = Error("CG2001", "A service has neither an image nor a build");
    public static readonly DiagnosticDescriptor UndefinedNetwork = Error("CG2002", "A service uses a network that the file does not define");
    public static readonly DiagnosticDescriptor UndefinedVolume = Error("CG2003", "A service mounts a volume that the file does not define");
    public static readonly DiagnosticDescriptor UndefinedService = Error("CG2004", "A service refers to one that the file does not define");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);
}
