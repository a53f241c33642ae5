namespace ComposeGen.Diagnostics;

/// <summary>The names of severities.</summary>
public static class DiagnosticSeverityWords
{
    /// <summary>Returns the word that compilers print: <c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    /// <param name="severity">The severity.</param>
    public static string ToWord(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
