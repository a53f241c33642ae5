using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>
/// A text of a compose file. A C# string is a literal: the container gets exactly this text, including <c>$</c>. A
/// <see cref="Variable"/> in an interpolated string remains a variable: <c>$"app:{Variable.Of("TAG")}"</c>.
/// </summary>
/// <remarks>
/// The interpolated string must be converted directly. If it is a <see cref="string"/> first, in a <c>var</c> or a branch of
/// <c>?:</c>, it is a literal. Declare such a variable as <see cref="ComposeText"/>.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md"/>
// A class, not a struct: the compiler cannot convert an interpolated string to a Nullable, and would convert it to a string.
[InterpolatedStringHandler]
public sealed class ComposeText : IEquatable<ComposeText>, IComposeNotation
{
    // A string, or a RawText: files contain far more texts than spellings and addresses.
    private object _content;

    /// <summary>Starts an interpolated string; the compiler calls this.</summary>
    /// <param name="literalLength">The number of literal characters.</param>
    /// <param name="formattedCount">The number of values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ComposeText(int literalLength, int formattedCount)
    {
        _ = literalLength + formattedCount;
        _content = "";
    }

    private ComposeText(object content) => _content = content;

    /// <summary>The text in the notation of Compose, as in the file: <c>$$</c> is a dollar, <c>${NAME}</c> a variable.</summary>
    public string Raw => _content as string ?? ((RawText)_content).Raw;

    /// <summary>
    /// The unquoted text of a file that some reader may take for a number or boolean; <see langword="null"/> for a text that is a
    /// string for all readers.
    /// </summary>
    internal string? Plain => (_content as SpelledText)?.Plain;

    /// <summary>Whether the reader of the file takes the text for a number or boolean.</summary>
    internal bool IsTyped => _content is SpelledText { IsTyped: true };

    /// <summary>The services whose addresses the text contains.</summary>
    internal IReadOnlyList<string> Services => (_content as TextWithAddresses)?.Services ?? [];

    /// <summary>Whether the text contains a variable.</summary>
    public bool HasVariables => Interpolation.HasVariables(Raw);

    /// <summary>The text that the container gets; <see langword="null"/> if it depends on a variable.</summary>
    public string? Literal => Interpolation.Literal(Raw);

    /// <summary>Determines whether two texts have the same notation.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another text.</param>
    public static bool operator ==(ComposeText? left, ComposeText? right) => left?.Raw == right?.Raw;

    /// <summary>Determines whether two texts have different notations.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another text.</param>
    public static bool operator !=(ComposeText? left, ComposeText? right) => left?.Raw != right?.Raw;

    /// <summary>Converts a string to a literal.</summary>
    /// <param name="literal">The text that the container gets.</param>
    public static implicit operator ComposeText(string literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        return new ComposeText(Interpolation.Escape(literal));
    }

    /// <summary>Converts a variable to a text.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator ComposeText(Variable variable) => new(variable.ToString());

    /// <summary>Converts a number to a text.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator ComposeText(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="op_Implicit(long)"/>
    public static implicit operator ComposeText(decimal number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Converts a number to a text.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="FormatException">The number is not finite.</exception>
    public static implicit operator ComposeText(double number) => new(DecimalText.Of(number));

    /// <summary>Converts a character to a literal.</summary>
    /// <param name="character">The character.</param>
    public static implicit operator ComposeText(char character) => character.ToString();

    /// <summary>Converts a boolean to <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator ComposeText(bool value) => new(value ? "true" : "false");

    /// <summary>Converts an address to its original text.</summary>
    /// <param name="address">The address.</param>
    public static implicit operator ComposeText(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.OriginalString;
    }

    /// <summary>Converts a GUID to its hexadecimal form with hyphens.</summary>
    /// <param name="value">The GUID.</param>
    public static implicit operator ComposeText(Guid value) => new(value.ToString());

    /// <summary>Converts a date to the form <c>2026-01-31</c>.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator ComposeText(DateOnly date) => new(date.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Converts a time to the form <c>2026-01-31T08:00:00+01:00</c>.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator ComposeText(DateTimeOffset time) =>
        new(time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary>Converts a time to the form <c>2026-01-31T08:00:00</c>, with the offset if the time has one.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator ComposeText(DateTime time) =>
        new(time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));

    /// <summary>Creates a text from a value in the same way as the conversions do.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    internal static ComposeText From<T>(T value) => value switch
    {
        ComposeText text => text,
        string literal => literal,
        bool boolean => boolean,
        double number => number,
        float number => (double)number,
        Uri address => address,
        DateOnly date => date,
        DateTimeOffset time => time,
        DateTime time => time,
        IServiceReference or IComposeNotation => $"{value}",
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        null => throw new ArgumentException("A value is null.", nameof(value)),
        _ => value.ToString() ?? "",
    };

    /// <summary>Creates a text from the notation of Compose.</summary>
    /// <param name="raw">The text as in a file.</param>
    public static ComposeText FromRaw(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new ComposeText(raw);
    }

    /// <summary>Creates a text from the meaning of an unquoted scalar and its spelling.</summary>
    internal static ComposeText FromPlain(PlainMeaning meaning, string spelling) =>
        new(new SpelledText(meaning.Text, spelling, meaning.Kind != PlainKind.String));

    /// <summary>Adds literal text; the compiler calls this.</summary>
    /// <param name="value">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => Append(Interpolation.Escape(value), []);

    /// <summary>
    /// Adds a value; the compiler calls this. A <see cref="Variable"/>, a text and a <see cref="ComposeValue{T}"/> keep their
    /// variables. Any other value is a literal, formatted with the invariant culture.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="format">The format.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format = null)
    {
        switch (value)
        {
            case ComposeText text:
                Append(text.Raw, text.Services);
                break;
            case IServiceReference reference:
                Append(Interpolation.Escape(reference.ToString()), [reference.Service]);
                break;
            case IComposeNotation notation:
                Append(notation.ToString(), []);
                break;
            case IFormattable formattable:
                Append(Interpolation.Escape(formattable.ToString(format, CultureInfo.InvariantCulture)), []);
                break;
            default:
                Append(Interpolation.Escape(value?.ToString() ?? ""), []);
                break;
        }
    }

    /// <inheritdoc/>
    public bool Equals(ComposeText? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComposeText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Raw.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text in the notation of Compose.</summary>
    public override string ToString() => Raw;

    private void Append(string raw, IReadOnlyList<string> services) => _content = (Services, services) switch
    {
        ([], []) => Raw + raw,
        var (known, added) => new TextWithAddresses(Raw + raw, [.. known, .. added]),
    };

    private abstract record RawText(string Raw);

    private sealed record SpelledText(string Raw, string Plain, bool IsTyped) : RawText(Raw);

    private sealed record TextWithAddresses(string Raw, IReadOnlyList<string> Services) : RawText(Raw);
}
