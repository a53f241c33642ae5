using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>The short form of a node, when it says all that the node does.</summary>
internal static class ShortForm
{
    /// <param name="shape">The node's shape.</param>
    /// <param name="node">The node.</param>
    /// <param name="keys">The keys that the short form can say.</param>
    /// <param name="raw">The short form, in Compose's notation.</param>
    public static ComposeValue<TShort>? Of<TShort, TLong>(Shape<TLong> shape, TLong node, ReadOnlySpan<string> keys, string raw)
        where TShort : struct, ISpanParsable<TShort>
        where TLong : ComposeNode
    {
        if (!shape.HasOnly(node, keys))
        {
            return null;
        }

        var text = ComposeText.FromRaw(raw);
        if (text.HasVariables)
        {
            return ComposeValue<TShort>.FromText(text);
        }

        return text.Literal is { } literal && TShort.TryParse(literal, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>A short form as far as its variables let it be read: their names stand in their place.</summary>
    public static TShort? Read<TShort>(ComposeValue<TShort>? value)
        where TShort : struct, ISpanParsable<TShort> =>
        value is { Text: { } text } ? TShort.TryParse(WithNames(text.Raw), CultureInfo.InvariantCulture, out var read) ? read : null : value?.Value;

    /// <summary>A text with the names of its variables in their place, whatever they would be by default.</summary>
    public static string WithNames(string raw) => Interpolation.Resolve(raw, name => $"{{{name}}}", (_, _) => { });
}
