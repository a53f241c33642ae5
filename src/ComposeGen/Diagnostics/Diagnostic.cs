namespace ComposeGen.Diagnostics;

/// <summary>One finding: what is wrong, where, and what to do.</summary>
public sealed record Diagnostic
{
    private readonly DiagnosticSeverity? _severity;
    private readonly FoundFixes _fixes;

    internal Diagnostic(DiagnosticDescriptor descriptor, ComposePath path, SourceSpan span, string message)
    {
        Descriptor = descriptor;
        Path = path;
        Span = span;
        Message = message;
    }

    /// <summary>The kind of finding.</summary>
    public DiagnosticDescriptor Descriptor { get; internal init; }

    /// <summary>The path in the model; the root when the finding concerns the whole file.</summary>
    public ComposePath Path { get; }

    /// <summary>The position in the source.</summary>
    public SourceSpan Span { get; internal init; }

    /// <summary>
    /// What is wrong and what to do. It contains names from the file, which may have any characters: see
    /// <see cref="TerminalText"/>.
    /// </summary>
    public string Message { get; internal init; }

    /// <summary>The stable code, <c>CG</c> and four digits.</summary>
    public string Code => Descriptor.Code;

    /// <summary>
    /// The severity of the finding. The default is the severity of its kind; <see cref="CheckOptions.Strict"/> raises a warning
    /// to an error.
    /// </summary>
    public DiagnosticSeverity Severity
    {
        get => _severity ?? Descriptor.Severity;
        internal init => _severity = value;
    }

    /// <summary>Related locations, such as the first use of a name.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; internal init; } = [];

    /// <summary>The probable correction of a misspelt name: <c>healthcheck</c> for <c>helthcheck</c>.</summary>
    public string? Suggestion { get; internal init; }

    /// <summary>
    /// The ways to correct it in its file, the best one first. The list is empty if no way is known, or if the file was built in
    /// code.
    /// </summary>
    public IReadOnlyList<Fix> Fixes
    {
        get => _fixes.All?.Value ?? [];
        internal init => _fixes = new FoundFixes(() => value);
    }

    /// <summary>Finds the fixes when they are needed.</summary>
    internal Func<IEnumerable<Fix>>? FindFixes
    {
        init => _fixes = value is null ? default : new FoundFixes(() => [.. value()]);
    }

    /// <summary>Whether docker-compose 1.29 refuses the spelling in a 2.x file while Compose v2 accepts it.</summary>
    internal bool IsOnlyForReader { get; init; }

    /// <summary>
    /// Returns the finding as compilers print it, on one line: <c>file(line,column): error CG1234: message</c>.
    /// </summary>
    public override string ToString()
    {
        var origin = Span.ToString();
        return TerminalText.OneLine($"{(origin.Length == 0 ? "composegen" : origin)}: {Severity.ToWord()} {Code}: {Message}");
    }

    // Findings are equal whatever their fixes: these follow from the file.
    private readonly struct FoundFixes(Func<IReadOnlyList<Fix>> find) : IEquatable<FoundFixes>
    {
        public Lazy<IReadOnlyList<Fix>>? All { get; } = new(find);

        public bool Equals(FoundFixes other) => true;

        public override bool Equals(object? obj) => obj is FoundFixes;

        public override int GetHashCode() => 0;
    }
}

/// <summary>A kind of finding: the code, severity and title that its findings share.</summary>
public sealed record DiagnosticDescriptor
{
    internal DiagnosticDescriptor(string code, DiagnosticSeverity severity, string title) =>
        (Code, Severity, Title) = (code, severity, title);

    /// <summary>The stable code, <c>CG</c> and four digits.</summary>
    public string Code { get; }

    /// <summary>The default severity.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>What is wrong, in a few words.</summary>
    public string Title { get; }

    /// <summary>
    /// The address of the page that explains the finding, or its code for <c>composegen explain</c> when the build did not know
    /// the repository's address.
    /// </summary>
    public string HelpLink => RulePages.Folder is { } folder ? $"{folder}/{Code}.md" : Code;
}

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

/// <summary>A location that is related to a finding.</summary>
public sealed record RelatedLocation
{
    internal RelatedLocation(ComposePath path, SourceSpan span, string message) =>
        (Path, Span, Message) = (path, span, message);

    /// <summary>The path in the model.</summary>
    public ComposePath Path { get; }

    /// <summary>The position in the source.</summary>
    public SourceSpan Span { get; }

    /// <summary>The relation to the finding.</summary>
    public string Message { get; }
}

/// <summary>A range of source text, such as the position of a node or finding.</summary>
/// <param name="File">The file as the caller named it; <see langword="null"/> for text that came from no file.</param>
/// <param name="Line">The line of the first character, from 1; 0 when only the file is known.</param>
/// <param name="Column">The column of the first character, from 1; 0 when only the file is known.</param>
/// <param name="EndLine">The line after the last character, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
public readonly record struct SourceSpan(string? File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Creates a span that names a file without a position in it.</summary>
    /// <param name="file">The file as the caller named it.</param>
    public static SourceSpan WholeFile(string? file) => new(file, 0, 0, 0, 0);

    /// <summary>Returns the position as compilers print it: <c>file(line,column)</c>, or the file alone.</summary>
    public override string ToString() =>
        Line == 0 ? File ?? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
