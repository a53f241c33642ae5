using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>
/// Two spellings of one meaning. Where a target lacks the one and has the other, it is respelled, in silence.
/// What is not equivalent stays as it is, and ends as what the target cannot say.
/// </summary>
internal abstract class Equivalence
{
    /// <summary>Respells a file, which is changed.</summary>
    /// <param name="file">The file, a copy of the caller's.</param>
    /// <param name="target">The format asked for; several while the lowest is looked for.</param>
    public abstract void Apply(ComposeFile file, ComposeFormats target);

    /// <summary>Whether the target, or a lower one that it may yet become, lacks what these formats have.</summary>
    protected static bool Lacks(ComposeFormats target, ComposeFormats formats) => (target & formats) != target;

    /// <summary>Whether the target has, or may become one that has, what these formats have.</summary>
    protected static bool Has(ComposeFormats target, ComposeFormats formats) => (target & formats) != ComposeFormats.None;
}
