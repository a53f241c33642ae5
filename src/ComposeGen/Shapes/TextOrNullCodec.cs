using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A string, or an explicit null, which is not the same as an absent key.</summary>
internal sealed class TextOrNullCodec(PlainTypes takes = PlainTypes.Numbers) : Codec<ComposeText?>
{
    private readonly TextCodec _text = new(takes);

    public override string Description => "string";

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeText? value)
    {
        value = null;
        if (node is YamlScalar { IsNull: true, Tag: null })
        {
            return true;
        }

        var isRead = _text.TryRead(node, context, out var text);
        value = text;
        return isRead;
    }

    public override void Write(ComposeText? value, WriteContext context)
    {
        if (value is { } text)
        {
            Codecs.Text.Write(text, context);
        }
        else
        {
            context.Yaml.Null();
        }
    }

    public override void Require(ComposeText? value, FormatRequirements requirements)
    {
        if (value is { } text)
        {
            Codecs.Text.Require(text, requirements);
        }
    }

    // A null leaves what is below as it is, where it says no more than that nothing is said.
    public override ComposeText? Merge(ComposeText? below, ComposeText? over) => over ?? below;
}
