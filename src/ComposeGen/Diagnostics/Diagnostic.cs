namespace ComposeGen.Diagnostics;

/// <summary>One finding: what is wrong, where, and what to do.</summary>
/// <param name="Descriptor">The kind of finding.</param>
/// <param name="Path">The place in the model; the root when it concerns the whole file.</param>
/// <param name="Span">The place in the source.</param>
/// <param name="Message">
/// What is wrong and what to do. Names are as they are in the file, and may hold anything: see <see cref="TerminalText"/>.
/// </param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, ComposePath Path, SourceSpan Span, string Message)
{
    private readonly DiagnosticSeverity? _severity;

    /// <summary>The stable code, <c>CG</c> and four digits.</summary>
    public string Code => Descriptor.Code;

    /// <summary>
    /// How serious the finding is. The default is the severity of its kind; <see cref="CheckOptions.Strict"/> raises a warning to an
    /// error.
    /// </summary>
    public DiagnosticSeverity Severity
    {
        get => _severity ?? Descriptor.Severity;
        init => _severity = value;
    }

    /// <summary>Other places that belong to the finding, such as where a name was claimed first.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>What was probably meant, when a name is nearly one that is known: <c>healthcheck</c> for <c>helthcheck</c>.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether docker-compose 1.29 refuses the spelling in a 2.x file, and Compose v2 reads it.</summary>
    internal bool IsOnlyForReader { get; init; }

    /// <summary>The finding as compilers print it, on one line: <c>file(line,column): error CG1234: message</c>.</summary>
    public override string ToString()
    {
        var origin = Span.ToString();
        return TerminalText.OneLine($"{(origin.Length == 0 ? "composegen" : origin)}: {Severity.ToWord()} {Code}: {Message}");
    }
}
