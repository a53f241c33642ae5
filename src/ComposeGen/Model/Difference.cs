using ComposeGen.Diagnostics;

namespace ComposeGen.Model;

/// <summary>A place in which two files differ.</summary>
/// <param name="Path">The place.</param>
/// <param name="Left">The value of the file itself, as YAML; <see langword="null"/> when it has none there.</param>
/// <param name="Right">The value of the other file, as YAML; <see langword="null"/> when it has none there.</param>
public sealed record Difference(ComposePath Path, string? Left, string? Right)
{
    /// <summary>What became of the value.</summary>
    public DifferenceKind Kind => Left is null ? DifferenceKind.Added : Right is null ? DifferenceKind.Removed : DifferenceKind.Changed;

    /// <summary>
    /// The difference in one line, or in several when a value takes them: <c>services.web.image: nginx:1.26 → nginx:1.27</c>.
    /// </summary>
    public override string ToString() => Kind switch
    {
        DifferenceKind.Added => $"+ {Path}: {Right}",
        DifferenceKind.Removed => $"- {Path}: {Left}",
        _ => $"{Path}: {Left} → {Right}",
    };
}

/// <summary>What became of a value between two files.</summary>
public enum DifferenceKind
{
    /// <summary>Only the other file has it.</summary>
    Added,

    /// <summary>The other file does not have it.</summary>
    Removed,

    /// <summary>The other file has another.</summary>
    Changed,
}
