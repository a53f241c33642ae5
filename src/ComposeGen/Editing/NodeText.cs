using System.Buffers;
using System.Text;
using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>Writes new parts of a text in the look of what is around them.</summary>
/// <param name="lines">The text.</param>
/// <param name="root">Its nodes.</param>
internal sealed class NodeText(TextLines lines, TextNode root)
{
    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create(",[]{}?:\n");

    private readonly int? _indent = IndentIn(root, lines);
    private readonly bool _indentLists = IndentsLists(root, lines) ?? true;

    /// <summary>Returns an entry of a mapping, or a value of a list if it has no key, whose further lines are indented.</summary>
    public string Entry(string? key, YamlNode value, int column, TextNode near)
    {
        using var yaml = new YamlTextWriter(StyleNear(near));
        if (key is null)
        {
            yaml.BeginSequence();
        }
        else
        {
            yaml.BeginMapping();
            yaml.Key(key);
        }

        yaml.Node(value);
        return Indented(yaml.ToString(), column);
    }

    /// <summary>Returns what follows a colon or dash.</summary>
    public string Value(bool isInList, YamlNode value, int column, TextNode near)
    {
        var entry = Entry(isInList ? null : "x", value, column, near);
        return entry[(isInList ? 1 : 2)..];
    }

    /// <summary>Returns a whole document.</summary>
    public string Document(YamlNode value)
    {
        using var yaml = new YamlTextWriter(StyleNear(root));
        yaml.Node(value);
        return Indented(yaml.ToString(), column: 0);
    }

    /// <summary>Returns a key.</summary>
    public static string Key(string key, bool isFlow, char quote) =>
        quote == '"' || !PlainScalar.IsSafe(key) || (isFlow && !IsPlainInFlow(key)) ? DoubleQuoted.Of(key)
        : quote == '\'' ? Quoted(key, quote)
        : key;

    /// <summary>Returns a value in brackets.</summary>
    public static string Flow(YamlNode value, char quote = '\0') => value switch
    {
        YamlSequence list => $"{Tag(value)}[{string.Join(", ", list.Values.Select(each => Flow(each, quote)))}]",
        YamlMapping mapping when mapping.IsEmpty => $"{Tag(value)}{{}}",
        YamlMapping mapping => $"{Tag(value)}{{{string.Join(", ", mapping.Entries.Select(entry => Flow(entry, quote)))}}}",
        YamlScalar scalar => Tag(value) + FlowScalar(scalar, quote),
        _ => "",
    };

    private static string Flow(YamlEntry entry, char quote) =>
        $"{Key(entry.Key.Text, isFlow: true, quote)}: {Flow(entry.Value, quote)}";

    private static string FlowScalar(YamlScalar scalar, char quote)
    {
        if (scalar.IsNull)
        {
            return scalar.Tag is null ? "null" : "";
        }

        var isPlain = IsPlainInFlow(scalar.Text)
            && (scalar.Style == YamlScalarStyle.Plain
                || (quote == '\0' && !scalar.IsAlwaysQuoted && PlainScalar.IsSafe(scalar.Text)));
        return isPlain ? scalar.Text : Quoted(scalar.Text, quote);
    }

    /// <summary>Returns a text in quotes: single ones if these are used here and can contain it.</summary>
    public static string Quoted(string text, char quote) =>
        quote == '\'' && text.All(character => character is >= ' ' and <= '~')
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : DoubleQuoted.Of(text);

    /// <summary>Whether a text without quotes is a scalar between brackets.</summary>
    public static bool IsPlainInFlow(string text) =>
        PlainScalar.IsPossible(text) && !text.AsSpan().ContainsAny(FlowIndicators);

    private static string Tag(YamlNode value) => value.Tag is { } tag ? $"{YamlTag.Written(tag)} " : "";

    private string Indented(string text, int column)
    {
        var indented = new StringBuilder(text.Length);
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
            {
                indented.Append(lines.Break).Append(' ', line.Length == 0 ? 0 : column);
            }

            indented.Append(line);
        }

        return indented.ToString();
    }

    private YamlStyle StyleNear(TextNode near) => new()
    {
        Indent = Math.Clamp(IndentIn(near, lines) ?? _indent ?? 2, YamlStyle.LeastIndent, YamlStyle.MostIndent),
        IndentLists = IndentsLists(near, lines) ?? _indentLists,
    };

    private static int? IndentIn(TextNode node, TextLines lines)
    {
        foreach (var entry in node.IsFlow ? [] : node.Entries)
        {
            if (entry is { Key: not null, Value: { Kind: TextKind.Mapping, IsFlow: false, Entries: [var first, ..] } })
            {
                return lines.ColumnOf(first.Start) - lines.ColumnOf(entry.Start);
            }

            if (IndentIn(entry.Value, lines) is { } indent)
            {
                return indent;
            }
        }

        return null;
    }

    private static bool? IndentsLists(TextNode node, TextLines lines)
    {
        foreach (var entry in node.IsFlow ? [] : node.Entries)
        {
            if (entry is { Key: not null, Value: { Kind: TextKind.Sequence, IsFlow: false, Entries: [var first, ..] } })
            {
                return lines.ColumnOf(first.Start) > lines.ColumnOf(entry.Start);
            }

            if (IndentsLists(entry.Value, lines) is { } indents)
            {
                return indents;
            }
        }

        return null;
    }
}
