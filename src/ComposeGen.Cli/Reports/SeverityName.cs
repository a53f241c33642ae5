using ComposeGen.Diagnostics;

namespace ComposeGen.Cli.Reports;

/// <summary>What reports call severities.</summary>
internal static class SeverityName
{
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
