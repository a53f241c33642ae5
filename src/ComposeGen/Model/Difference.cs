using ComposeGen.Diagnostics;

namespace ComposeGen.Model;

/// <summary>A difference between two files.</summary>
public sealed record Difference
{
    internal Difference(ComposePath path, string? left, string? right) =>
        (Path, Left, Right) = (path, left, right);

    /// <summary>The path of the value.</summary>
    public ComposePath Path { get; }

    /// <summary>The value in this file, as YAML; <see langword="null"/> if it has no value there.</summary>
    public string? Left { get; }

    /// <summary>The value in the other file, as YAML; <see langword="null"/> if it has no value there.</summary>
    public string? Right { get; }

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
