namespace ComposeGen.Diagnostics;

/// <summary>How serious a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Good to know. Nothing needs to change.</summary>
    Info,

    /// <summary>Legal, but probably not what was meant.</summary>
    Warning,

    /// <summary>Does not work: a tool refuses it, or it fails at run time.</summary>
    Error,
}
