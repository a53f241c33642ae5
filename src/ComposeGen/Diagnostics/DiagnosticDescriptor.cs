namespace ComposeGen.Diagnostics;

/// <summary>A kind of finding: the code, severity and title that its findings share.</summary>
/// <param name="Code">The stable code, <c>CG</c> and four digits.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title)
{
    /// <summary>
    /// The address of the page that explains the finding, or its code for <c>composegen explain</c> when the build did not know
    /// the repository's address.
    /// </summary>
    public string HelpLink => RulePages.Folder is { } folder ? $"{folder}/{Code}.md" : Code;
}
