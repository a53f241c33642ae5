using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A string, or an explicit null, which differs from an absent key.</summary>
/// <param name="takes">The types of plain scalars that are accepted.</param>
/// <param name="booleansIn">The formats that accept a boolean, too.</param>
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

    // A null that has no meaning does not change the lower value.
    public override ComposeText? Merge(ComposeText? below, ComposeText? over) => over ?? below;
}
