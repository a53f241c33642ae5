using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>A value that equals the default, where the target has no key for it.</summary>
internal sealed class StatedDefault<TNode>(
    ComposeFormats formats, Func<ComposeFile, IEnumerable<TNode>> nodes, Func<TNode, bool> isDefault, Action<TNode> clear)
        : Equivalence
    where TNode : ComposeNode
{
    public override void Apply(ComposeFile file, ComposeFormats target)
    {
        if (!Lacks(target, formats))
        {
            return;
        }

        foreach (var node in nodes(file).Where(isDefault))
        {
            clear(node);
        }
    }
}
