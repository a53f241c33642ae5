using ComposeGen.Diagnostics;

namespace ComposeGen;

/// <summary>A compose file as it was read, with all findings.</summary>
public sealed class LoadResult
{
    internal LoadResult(ComposeFile file, IReadOnlyList<Diagnostic> diagnostics)
    {
        File = file;
        Diagnostics = diagnostics;
    }

    /// <summary>The file, as far as it could be read.</summary>
    public ComposeFile File { get; }

    /// <summary>The findings, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The findings that remain when the file is written with <see cref="WriteOptions.Format"/> set. The file then has the
    /// spelling of that format, so this list omits findings about spellings that only the original format refuses, such as
    /// <c>yes</c> in 2.x.
    /// </summary>
    public IReadOnlyList<Diagnostic> RemainingDiagnostics => [.. Diagnostics.Where(diagnostic => !diagnostic.IsOnlyForReader)];

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether the file could be read as YAML. Errors then concern single values, and the file has all others.</summary>
    public bool IsReadable => File.Source is not null || !HasErrors;

    /// <summary>Returns the file if it has no errors.</summary>
    /// <exception cref="ComposeException">There are errors. The exception contains all findings.</exception>
    public ComposeFile FileOrThrow() => HasErrors ? throw new ComposeException(Diagnostics) : File;
}
