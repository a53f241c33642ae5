using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>
/// Two spellings with the same meaning. When a target has only one of them, the other is converted silently. Anything else stays,
/// and is reported as unsupported by the target.
/// </summary>
internal abstract class Equivalence
{
    /// <summary>Converts a file in place.</summary>
    /// <param name="file">The file, a copy of the caller's.</param>
    /// <param name="target">The target format, or several while the lowest one is being determined.</param>
    public abstract void Apply(ComposeFile file, ComposeFormats target);

    /// <summary>Whether the target, or a lower one that is still possible, lacks a feature of these formats.</summary>
    protected static bool Lacks(ComposeFormats target, ComposeFormats formats) => (target & formats) != target;

    /// <summary>Whether the target, or a higher one that is still possible, has a feature of these formats.</summary>
    protected static bool Has(ComposeFormats target, ComposeFormats formats) => (target & formats) != ComposeFormats.None;
}
