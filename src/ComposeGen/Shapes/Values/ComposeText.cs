using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>
/// Text of a compose file. A C# string is a literal: what it says is what the container gets, <c>$</c> included.
/// A <see cref="Variable"/> in an interpolated string stays a variable: <c>$"app:{Variable.Of("TAG")}"</c>.
/// </summary>
/// <remarks>
/// The interpolated string must become a text at once: one that was a <see cref="string"/> before, in a <c>var</c> or as a branch
/// of <c>?:</c>, is a literal like any other. Declare such a variable as <see cref="ComposeText"/>.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md"/>
// A class, not a struct: the compiler builds no Nullable of an interpolated string, and would take a text? for a string.
[InterpolatedStringHandler]
public sealed class ComposeText : IEquatable<ComposeText>, IComposeNotation
{
    // A string, or a spelled text: files hold far more texts than spellings.
    private object _content;

    /// <summary>Begins the text of an interpolated string; the compiler calls this.</summary>
    /// <param name="literalLength">How many literal characters there are.</param>
    /// <param name="formattedCount">How many holes there are.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ComposeText(int literalLength, int formattedCount)
    {
        _ = literalLength + formattedCount;
        _content = "";
    }

    private ComposeText(object content) => _content = content;

    /// <summary>
    /// The text in Compose's own notation, as it stands in the file: <c>$$</c> is a dollar, <c>${NAME}</c> a variable.
    /// </summary>
    public string Raw => _content as string ?? ((SpelledText)_content).Raw;

    /// <summary>
    /// What stood in a file without quotes and may be a number or boolean to some reader; <see langword="null"/> for what
    /// is a string to all of them.
    /// </summary>
    internal string? Plain => (_content as SpelledText)?.Plain;

    /// <summary>Whether it is a number or boolean to the file's own reader.</summary>
    internal bool IsTyped => _content is SpelledText { IsTyped: true };

    /// <summary>Whether a variable stands in the text.</summary>
    public bool HasVariables => Interpolation.HasVariables(Raw);

    /// <summary>What the container gets, or <see langword="null"/> when that depends on a variable.</summary>
    public string? Literal => Interpolation.Literal(Raw);

    /// <summary>Whether two texts are written alike.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another text.</param>
    public static bool operator ==(ComposeText? left, ComposeText? right) => left?.Raw == right?.Raw;

    /// <summary>Whether two texts are written differently.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another text.</param>
    public static bool operator !=(ComposeText? left, ComposeText? right) => left?.Raw != right?.Raw;

    /// <summary>A literal.</summary>
    /// <param name="literal">What the container shall get.</param>
    public static implicit operator ComposeText(string literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        return new ComposeText(Interpolation.Escape(literal));
    }

    /// <summary>A variable alone.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator ComposeText(Variable variable) => new(variable.ToString());

    /// <summary>Text that is in Compose's own notation already.</summary>
    /// <param name="raw">The text as it would stand in a file.</param>
    public static ComposeText FromRaw(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new ComposeText(raw);
    }

    /// <summary>What a reader makes of a scalar without quotes, with its spelling.</summary>
    internal static ComposeText FromPlain(PlainMeaning meaning, string spelling) =>
        new(new SpelledText(meaning.Text, spelling, meaning.Kind != PlainKind.String));

    /// <summary>Adds literal text; the compiler calls this.</summary>
    /// <param name="value">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => _content = Raw + Interpolation.Escape(value);

    /// <summary>
    /// Adds a value; the compiler calls this. A <see cref="Variable"/>, a text and a <see cref="ComposeValue{T}"/> keep their
    /// variables; any other value is literal text, the same under every culture.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format, if one is given.</param>
    /// <typeparam name="T">Its type.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format = null) => _content = Raw + value switch
    {
        IComposeNotation notation => notation.ToString(),
        IFormattable formattable => Interpolation.Escape(formattable.ToString(format, CultureInfo.InvariantCulture)),
        { } other => Interpolation.Escape(other.ToString() ?? ""),
        null => "",
    };

    /// <inheritdoc/>
    public bool Equals(ComposeText? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComposeText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Raw.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text in Compose's own notation.</summary>
    public override string ToString() => Raw;

    private sealed record SpelledText(string Raw, string Plain, bool IsTyped);
}
