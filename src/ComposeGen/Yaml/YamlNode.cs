using System.Globalization;
using System.Text;
using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>A node of a YAML document: a scalar, a sequence or a mapping. Nodes are immutable, so they can be shared.</summary>
public abstract class YamlNode
{
    private protected YamlNode(SourceSpan span, string? tag)
    {
        Span = span;
        Tag = tag;
    }

    /// <summary>Reads a value from YAML.</summary>
    /// <param name="text">The YAML: one document.</param>
    /// <exception cref="ComposeException">The text is not valid YAML.</exception>
    public static YamlNode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticBag();
        var node = YamlComposer.Compose(text, file: null, diagnostics);
        return diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error)
            ? throw new ComposeException(diagnostics.ToList())
            : node ?? new YamlScalar("", YamlScalarStyle.Plain);
    }

    /// <summary>Converts a string.</summary>
    /// <param name="text">The string.</param>
    public static implicit operator YamlNode(string text) => new YamlScalar(text);

    /// <summary>Converts a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator YamlNode(long number) =>
        new YamlScalar(number.ToString(CultureInfo.InvariantCulture), YamlScalarStyle.Plain);

    /// <summary>Converts a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator YamlNode(decimal number) =>
        new YamlScalar(number.ToString(CultureInfo.InvariantCulture), YamlScalarStyle.Plain);

    /// <summary>Converts a number.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or too large.</exception>
    public static implicit operator YamlNode(double number) =>
        new YamlScalar(DecimalText.Of(number), YamlScalarStyle.Plain);

    /// <summary>Converts a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator YamlNode(bool value) => new YamlScalar(value ? "true" : "false", YamlScalarStyle.Plain);

    /// <summary>Converts a list.</summary>
    /// <param name="values">The strings.</param>
    public static implicit operator YamlNode(string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new YamlSequence(values.Select(value => new YamlScalar(value)));
    }

    /// <summary>Converts a mapping.</summary>
    /// <param name="values">The strings by key.</param>
    public static implicit operator YamlNode(Dictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new YamlMapping(values.Select(entry => new YamlEntry(new YamlScalar(entry.Key), new YamlScalar(entry.Value))));
    }

    /// <summary>The position of the node in its source; empty for a node that was built in code.</summary>
    public SourceSpan Span { get; }

    /// <summary>The explicit tag, such as <c>!reset</c>; <see langword="null"/> for a node without a tag.</summary>
    public string? Tag { get; }

    /// <summary>Whether the node, or something in it, has a tag.</summary>
    internal virtual bool HasTags => Tag is not null;

    /// <summary>Whether the node is an empty mapping or list.</summary>
    internal virtual bool IsEmpty => false;

    /// <summary>The type of the node, as in messages: "a string", "a list", "a mapping", "null".</summary>
    internal abstract string Kind { get; }

    /// <summary>The number of nodes in this tree, itself included. Expanded aliases count each time.</summary>
    internal abstract long Weight { get; }

    /// <summary>The number of characters in the keys and values of this tree. Expanded aliases count each time.</summary>
    internal abstract long Characters { get; }

    /// <summary>The hash code of the values, in their order.</summary>
    internal abstract int HashOfValues { get; }

    /// <summary>Whether two nodes have the same values in the same order, at any position.</summary>
    internal abstract bool SameAs(YamlNode other);
}

/// <summary>A scalar of a YAML document, as text.</summary>
public sealed class YamlScalar : YamlNode
{
    /// <summary>Creates a scalar.</summary>
    /// <param name="text">The text, without quotes or escapes.</param>
    /// <param name="style">The style. The default is quoted, which is a string to every reader.</param>
    public YamlScalar(string text, YamlScalarStyle style = YamlScalarStyle.Quoted)
        : this(text, style, default, null)
    {
    }

    internal YamlScalar(string text, YamlScalarStyle style, SourceSpan span, string? tag)
        : base(span, tag)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Style = style == YamlScalarStyle.Plain && text.Length > 0 && !PlainScalar.IsPossible(text)
            ? YamlScalarStyle.Quoted
            : style;
    }

    /// <summary>The text, without quotes or escapes.</summary>
    public string Text { get; }

    /// <summary>The style. Text that needs quotes is written in quotes.</summary>
    public YamlScalarStyle Style { get; }

    /// <summary>Whether the text is written in quotes even if it needs none.</summary>
    internal bool IsAlwaysQuoted { get; init; }

    /// <summary>Whether every reader takes the scalar for null: nothing at all, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => Style == YamlScalarStyle.Plain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>
    /// The boolean that YAML 1.1 readers, and Compose for boolean keys, read; <see langword="null"/> for other text.
    /// </summary>
    internal bool? Boolean => BooleanOf(Text);

    /// <summary>The boolean that YAML 1.1 readers read; <see langword="null"/> for other text.</summary>
    internal static bool? BooleanOf(string text) => text switch
    {
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => true,
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => false,
        _ => null,
    };

    internal override string Kind => IsNull ? "null" : "a string";

    internal override long Weight => 1;

    internal override long Characters => Text.Length;

    /// <summary>Returns the scalar with other text. The result is a string, as the value of a variable always is.</summary>
    internal YamlScalar WithText(string text) =>
        new(text, Style == YamlScalarStyle.Plain ? YamlScalarStyle.Quoted : Style, Span, Tag);

    // Some plain texts are strings, too.
    private bool IsString => Style != YamlScalarStyle.Plain || PlainScalar.IsSafe(Text);

    internal override int HashOfValues => IsNull ? 0 : Text.GetHashCode(StringComparison.Ordinal);

    internal override bool SameAs(YamlNode other) =>
        other is YamlScalar scalar && Tag == scalar.Tag
        && ((IsNull && scalar.IsNull) || (Text == scalar.Text && IsString == scalar.IsString));
}

/// <summary>How a scalar is written in YAML.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes. Readers may take it for a number, a boolean or null.</summary>
    Plain,

    /// <summary>In quotes: always a string.</summary>
    Quoted,

    /// <summary>As a block of lines (<c>|</c>): always a string.</summary>
    Literal,
}

/// <summary>A key of a YAML mapping with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>The key.</summary>
    public YamlScalar Key { get; } = Key ?? throw new ArgumentNullException(nameof(Key));

    /// <summary>The value.</summary>
    public YamlNode Value { get; internal init; } = Value ?? throw new ArgumentNullException(nameof(Value));
}

/// <summary>Formats tags.</summary>
internal static class YamlTag
{
    private const string Core = "tag:yaml.org,2002:";

    public static string Written(string tag) => tag switch
    {
        ['!', .. var name] => $"!{Escaped(name)}",
        _ when tag.StartsWith(Core, StringComparison.Ordinal) => $"!!{Escaped(tag[Core.Length..])}",
        _ => $"!<{Escaped(tag)}>",
    };

    // A name cannot contain YAML indicators.
    private static string Escaped(string name)
    {
        var escaped = new StringBuilder(name.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || "-_./:;?@&=+$~*'()#".Contains((char)octet, StringComparison.Ordinal))
            {
                escaped.Append((char)octet);
            }
            else
            {
                escaped.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
