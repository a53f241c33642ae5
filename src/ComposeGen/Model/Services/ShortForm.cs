using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>Creates the short form of a node that has no other options.</summary>
internal static class ShortForm
{
    /// <param name="shape">The node's shape.</param>
    /// <param name="node">The node.</param>
    /// <param name="keys">The keys that the short form can express.</param>
    /// <param name="raw">The short form, in the notation of Compose.</param>
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

        return Read<TShort>(text.Literal);
    }

    /// <summary>Reads a short form with the names of its variables as values.</summary>
    public static TShort? Read<TShort>(ComposeValue<TShort>? value)
        where TShort : struct, ISpanParsable<TShort> =>
        value is { Text: { } text } ? Read<TShort>(WithNames(text.Raw)) : value?.Value;

    /// <summary>Replaces the variables of a text by their names, regardless of their defaults.</summary>
    public static string WithNames(string raw) => Interpolation.Resolve(raw, name => $"{{{name}}}", (_, _) => { });

    private static TShort? Read<TShort>(string? literal)
        where TShort : struct, ISpanParsable<TShort> =>
        TShort.TryParse(literal, CultureInfo.InvariantCulture, out var value) ? value : null;
}
