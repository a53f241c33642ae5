namespace ComposeGen.Diagnostics;

/// <summary>One finding: what is wrong, where, and what to do.</summary>
/// <param name="Descriptor">The kind of finding.</param>
/// <param name="Path">The path in the model; the root when the finding concerns the whole file.</param>
/// <param name="Span">The position in the source.</param>
/// <param name="Message">
/// What is wrong and what to do. It contains names from the file, which may have any characters: see <see cref="TerminalText"/>.
/// </param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, ComposePath Path, SourceSpan Span, string Message)
{
    private readonly DiagnosticSeverity? _severity;

    /// <summary>The stable code, <c>CG</c> and four digits.</summary>
    public string Code => Descriptor.Code;

    /// <summary>
    /// The severity of the finding. The default is the severity of its kind; <see cref="CheckOptions.Strict"/> raises a warning
    /// to an error.
    /// </summary>
    public DiagnosticSeverity Severity
    {
        get => _severity ?? Descriptor.Severity;
        init => _severity = value;
    }

    /// <summary>Related locations, such as the first use of a name.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>The probable correction of a misspelt name: <c>healthcheck</c> for <c>helthcheck</c>.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether docker-compose 1.29 refuses the spelling in a 2.x file while Compose v2 accepts it.</summary>
    internal bool IsOnlyForReader { get; init; }

    /// <summary>Returns the finding as compilers print it, on one line: <c>file(line,column): error CG1234:
    /// message</c>.</summary>
    public override string ToString()
    {
        var origin = Span.ToString();
        return TerminalText.OneLine($"{(origin.Length == 0 ? "composegen" : origin)}: {Severity.ToWord()} {Code}: {Message}");
    }
}
