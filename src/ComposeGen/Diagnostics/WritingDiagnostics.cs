namespace ComposeGen.Diagnostics;

/// <summary>The findings of writing to disk: CG5xxx.</summary>
internal static class WritingDiagnostics
{
    public static readonly DiagnosticDescriptor NotAFolder = Error("CG5001", "The output path is not a folder");
    public static readonly DiagnosticDescriptor NotOurs =
        Error("CG5002", "A file in the way was not generated, or was changed since");
    public static readonly DiagnosticDescriptor BadManifest = Error("CG5003", "The manifest cannot be read");
    public static readonly DiagnosticDescriptor SymbolicLink =
        Error("CG5004", "A path leaves the output folder through a symbolic link");
    public static readonly DiagnosticDescriptor CannotWrite = Error("CG5005", "The folder cannot be written to");

    public static readonly DiagnosticDescriptor IllegalPath = Error("CG5006", "A path is not legal on every system");
    public static readonly DiagnosticDescriptor PathsCollide = Error("CG5007", "Two paths cannot be side by side");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);
}
