using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>A plain string: any scalar is its text, and <c>$</c> is a dollar.</summary>
/// <param name="description">What it says, in the words of the reference.</param>
internal sealed class StringCodec(string description = "string") : Codec<string>
{
    public override string Description => description;

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = (node as YamlScalar)?.Text;
        return node is YamlScalar { IsNull: false, Tag: null } || context.WrongType(node, "a string");
    }

    public override void Write(string value, WriteContext context) => context.Yaml.Text(value);
}
