using ComposeGen.Diagnostics;

namespace ComposeGen.Model;

/// <summary>A difference between two files.</summary>
/// <param name="Path">The path of the value.</param>
/// <param name="Left">The value in this file, as YAML; <see langword="null"/> if it has no value there.</param>
/// <param name="Right">The value in the other file, as YAML; <see langword="null"/> if it has no value there.</param>
public sealed record Difference(ComposePath Path, string? Left, string? Right)
{
    /// <summary>The kind of difference.</summary>
    public DifferenceKind Kind =>
        Left is null ? DifferenceKind.Added
        : Right is null ? DifferenceKind.Removed
        : DifferenceKind.Changed;

    /// <summary>
    /// Returns the difference in one line, or more if a value has several lines: <c>services.web.image: nginx:1.26 →
    /// nginx:1.27</c>.
    /// </summary>
    public override string ToString() => Kind switch
    {
        DifferenceKind.Added => $"+ {Path}: {Right}",
        DifferenceKind.Removed => $"- {Path}: {Left}",
        _ => $"{Path}: {Left} → {Right}",
    };
}

/// <summary>The kinds of difference between two files.</summary>
public enum DifferenceKind
{
    /// <summary>Only the other file has the value.</summary>
    Added,

    /// <summary>Only this file has the value.</summary>
    Removed,

    /// <summary>The other file has a different value.</summary>
    Changed,
}
