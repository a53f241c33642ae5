using ComposeGen.Diagnostics;

namespace ComposeGen;

/// <summary>A compose file as it was read, with everything that was found wrong in it.</summary>
public sealed class LoadResult
{
    internal LoadResult(ComposeFile file, IReadOnlyList<Diagnostic> diagnostics)
    {
        File = file;
        Diagnostics = diagnostics;
    }

    /// <summary>What could be read; empty when nothing could.</summary>
    public ComposeFile File { get; }

    /// <summary>What was found, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The findings that remain when the file is written with <see cref="WriteOptions.Format"/> set. It is then spelled for the
    /// tool of that format, so findings about spellings that only the tool of its own format refuses, such as <c>yes</c> in 2.x,
    /// are left out.
    /// </summary>
    public IReadOnlyList<Diagnostic> RemainingDiagnostics => [.. Diagnostics.Where(diagnostic => !diagnostic.IsOnlyForReader)];

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The file, when there is no error in it.</summary>
    /// <exception cref="ComposeException">There is one; the exception holds all findings.</exception>
    public ComposeFile FileOrThrow() => HasErrors ? throw new ComposeException(Diagnostics) : File;
}
