using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A string, or an explicit null, which is not the same as an absent key.</summary>
/// <param name="takes">What a scalar without quotes may be.</param>
/// <param name="booleansIn">The formats in which it may be a boolean too.</param>
/// <param name="refusesNull">Whether every reader refuses a null.</param>
internal sealed class TextOrNullCodec(
    PlainTypes takes = PlainTypes.Numbers, ComposeFormats booleansIn = ComposeFormats.None, bool refusesNull = false)
    : Codec<ComposeText?>
{
    private readonly TextCodec _text = new(takes);
    private readonly TextCodec _textOrBoolean = new(takes | PlainTypes.Booleans);

    public override string Description => "string";

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeText? value)
    {
        value = null;
        if (node is YamlScalar { IsNull: true, Tag: null })
        {
            return !refusesNull || context.WrongType(node, "a string");
        }

        var isRead = (context.IsIn(booleansIn) ? _textOrBoolean : _text).TryRead(node, context, out var text);
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
