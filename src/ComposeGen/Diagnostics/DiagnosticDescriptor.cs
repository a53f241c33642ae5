namespace ComposeGen.Diagnostics;

/// <summary>A kind of finding: what all findings with one code have in common.</summary>
/// <param name="Code">The stable code, <c>CG</c> and four digits.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title)
{
    /// <summary>
    /// Where the finding is explained: the address of its page, when the build knew the repository's; otherwise the code, which
    /// <c>composegen explain</c> takes.
    /// </summary>
    public string HelpLink => RulePages.Folder is { } folder ? $"{folder}/{Code}.md" : Code;
}
