using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A value with a short form of one string and a long form of several keys.</summary>
/// <param name="shortForm">The short form.</param>
/// <param name="longForm">The long form.</param>
/// <param name="longFormats">The formats that have the long form.</param>
/// <param name="shorten">Returns the short form of a long one, or <see langword="null"/>.</param>
/// <param name="prefersShort">Whether the short form is preferred, or only written when the format does not support the long
/// form.</param>
internal sealed class ShortOrLongCodec<TShort, TLong>(
    Codec<ComposeValue<TShort>> shortForm,
    Shape<TLong> longForm,
    ComposeFormats longFormats,
    Func<TLong, ComposeValue<TShort>?> shorten,
    Func<TLong, bool> prefersShort)
    : Codec<ShortOrLong<TShort, TLong>>
    where TShort : struct, ISpanParsable<TShort>
    where TLong : ComposeNode
{
    public override string Description => $"{shortForm.Description}, short or long";

    public override Code? Print(ShortOrLong<TShort, TLong> value) =>
        value.Short is { } text ? shortForm.Print(text) : longForm.Print(value.Long!);

    protected override IReadOnlyList<Code>? Arguments(ShortOrLong<TShort, TLong> value, CodeScope scope) =>
        value.Short is { } text ? shortForm.ArgumentsOf(text, scope) : null;

    public override Code? ArgumentAmongOthers(ShortOrLong<TShort, TLong> value, CodeScope scope) =>
        value.Short is { } text ? shortForm.ArgumentAmongOthers(text, scope) : null;

    public override bool TryRead(YamlNode node, ReadContext context, out ShortOrLong<TShort, TLong> value)
    {
        if (node is YamlMapping { Tag: null } or YamlScalar { IsNull: true, Tag: null })
        {
            value = longForm.Read(node, context);
            return true;
        }

        var isRead = shortForm.TryRead(node, context, out var read);
        value = read;
        return isRead;
    }

    public override void Write(ShortOrLong<TShort, TLong> value, WriteContext context)
    {
        var isLong = value.Long is { } node && context.IsFormat(longFormats) && !prefersShort(node);
        if (!isLong && Shortened(value) is { } text)
        {
            shortForm.Write(text, context);
        }
        else
        {
            longForm.Write(value.Long!, context);
        }
    }

    public override void Require(ShortOrLong<TShort, TLong> value, FormatRequirements requirements)
    {
        if (Shortened(value) is { } text)
        {
            shortForm.Require(text, requirements);
            RequireKeys(value, requirements);
        }
        else
        {
            requirements.Require(longFormats, "The long form");
            longForm.Require(value.Long!, requirements);
        }
    }

    public override IEnumerable<PropertyRow> Rows(string path) => longForm.Rows($"{path}.");

    public override IEnumerable<Delta> Diff(ShortOrLong<TShort, TLong> left, ShortOrLong<TShort, TLong> right,
        ComposePath path) =>
        (Shortened(left), Shortened(right)) switch
        {
            ({ } one, { } other) => shortForm.Diff(one, other, path),
            (null, null) => longForm.Diff(left.Long!, right.Long!, path),
            _ => [Changed(left, right, path)],
        };

    public override ShortOrLong<TShort, TLong> Clone(ShortOrLong<TShort, TLong> value) =>
        value.Long is { } node ? longForm.Clone(node) : value;

    public override ShortOrLong<TShort, TLong> Merge(ShortOrLong<TShort, TLong> below, ShortOrLong<TShort, TLong> over) =>
        over.Long is { } node ? longForm.Merge(null, node) : over;

    // Compose v2 may require a key in the long form that the short form omits.
    private void RequireKeys(ShortOrLong<TShort, TLong> value, FormatRequirements requirements)
    {
        if (value.Long is { } node)
        {
            longForm.RequireKeys(node, requirements);
        }
    }

    private ComposeValue<TShort>? Shortened(ShortOrLong<TShort, TLong> value) => value.Long is { } node
        ? shorten(node)
        : value.Short;
}
