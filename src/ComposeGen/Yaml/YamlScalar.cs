using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

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
        Style = style == YamlScalarStyle.Plain && text.Length > 0 && !PlainScalar.IsPossible(text) ? YamlScalarStyle.Quoted
            : style;
    }

    /// <summary>The text, without quotes or escapes.</summary>
    public string Text { get; }

    /// <summary>The style. Text that needs quotes is written in quotes.</summary>
    public YamlScalarStyle Style { get; }

    /// <summary>Whether every reader takes the scalar for null: nothing at all, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => Style == YamlScalarStyle.Plain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>The boolean that YAML 1.1 readers, and Compose for boolean keys, read; <see langword="null"/> for other
    /// text.</summary>
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
