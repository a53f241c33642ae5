namespace ComposeGen.Diagnostics;

/// <summary>A kind of finding: what all findings with one code have in common.</summary>
/// <param name="Code">The stable code, <c>CG</c> and four digits.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title)
{
    /// <summary>The page that explains the finding and shows the mended file, relative to the repository.</summary>
    public string HelpLink => $"docs/rules/{Code}.md";
}
