using System.Buffers;
using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Fixes that change one scalar or entry of a text.</summary>
internal static class TextFixes
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create(",[]{}:");

    /// <summary>Returns the fixes of a finding, which are looked for when they are needed.</summary>
    public static Func<IEnumerable<Fix>>? In(SourceText? text, params IReadOnlyList<FindFix?> fixes) =>
        text is null || fixes.All(fix => fix is null)
            ? null
            : () => fixes.Select(fix => fix?.Invoke(text)).OfType<Fix>();

    /// <summary>Puts a scalar without quotes in quotes.</summary>
    public static FindFix Quote(YamlScalar scalar) => text =>
        text.ScalarAt(scalar.Span) is { Node: var node } && text.Text[node.Content..node.End] == node.Text
            ? Safe($"Put {node.Text} in quotes.", text.Edit(node.Content, node.End, DoubleQuoted.Of(node.Text)))
            : null;

    /// <summary>Corrects the spelling of a key or a value, whose quotes go.</summary>
    public static FindFix Respell(SourceSpan scalar, string now) => text => text.ScalarAt(scalar) is { Node: var node }
        ? Replace(text, node, now, isSafe: Spelling.IsNear(node.Text, now))
        : null;

    /// <summary>Replaces a value; the place is its own or that of its key.</summary>
    public static FindFix ReplaceValue(SourceSpan place, string now) => text =>
        text.ScalarAt(place) is { Entry.Value: { Kind: TextKind.Scalar } node } ? Replace(text, node, now, isSafe: false) : null;

    /// <summary>Writes a value without quotes.</summary>
    public static FindFix Unquote(YamlScalar scalar, string now) => text =>
        text.ScalarAt(scalar.Span) is { Node: var node } && PlainScalar.IsPossible(now)
            ? Safe($"Write {now} without quotes.", text.Edit(node.Content, node.End, now))
            : null;

    /// <summary>Writes a text in quotes again, with one escape for each character that needs one.</summary>
    public static FindFix Escape(SourceSpan span) => text => text.ScalarAt(span) is { Node: var node }
        ? Safe($"Write {DoubleQuoted.Of(node.Text)}.", text.Edit(node.Content, node.End, DoubleQuoted.Of(node.Text)))
        : null;

    /// <summary>Makes a list of the only value.</summary>
    public static FindFix PutInList(YamlScalar scalar) => text =>
        text.ScalarAt(scalar.Span) is { Node: var node } && IsOneLine(node, text)
            ? Safe($"Make a list of {Shown(node.Text)}.", text.Edit(node.Start, node.End, $"[{InBrackets(node, text)}]"))
            : null;

    /// <summary>Replaces a list by its only value.</summary>
    public static FindFix? TakeFromList(YamlNode node) => node is not YamlSequence { Values: [YamlScalar only] } ? null : text =>
    {
        if (text.ScalarAt(only.Span) is not { Parent: { Entries: [_], Anchor: null, HasTag: false } list, Node: var value }
            || !IsOneLine(value, text))
        {
            return null;
        }

        var written = text.Text[value.Start..value.End];
        return Safe($"Write {Shown(value.Text)} without the list.", text.Edit(list.Start, list.End, written));
    };

    /// <summary>Removes the entry of a key or value.</summary>
    public static FindFix Remove(SourceSpan scalar, string title, bool isSafe) => text =>
        text.ScalarAt(scalar) is { } place && text.Remove(place) is { } edit
            ? new Fix(title, [edit]) { IsSafe = isSafe }
            : null;

    private static Fix Replace(SourceText text, TextNode node, string now, bool isSafe) =>
        new($"Change {Shown(node.Text)} to {Shown(now)}.", [text.Edit(node.Content, node.End, PlainOrQuoted(now))])
        {
            IsSafe = isSafe,
        };

    private static Fix Safe(string title, SourceEdit edit) => new(title, [edit]) { IsSafe = true };

    private static string Shown(string text) => $"'{text}'";

    private static string PlainOrQuoted(string text) => PlainScalar.IsSafe(text) ? text : DoubleQuoted.Of(text);

    private static bool IsOneLine(TextNode node, SourceText text) =>
        !text.Text.AsSpan(node.Start, node.End - node.Start).ContainsAny('\n', '\r');

    // A comma or bracket needs quotes between brackets.
    private static string InBrackets(TextNode node, SourceText text) => text.Text[node.Start..node.End] is var written
        && written == node.Text && written.AsSpan().ContainsAny(Indicators)
            ? DoubleQuoted.Of(written)
            : written;
}
