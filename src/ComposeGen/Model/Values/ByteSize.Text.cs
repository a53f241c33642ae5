using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How an amount of memory or storage is read and printed.</content>
public readonly partial record struct ByteSize
{
    internal const string AcceptedForm =
        "a number of bytes, or a number with the unit b, k, m or g, such as 512m or 1.5gb; kib, mib, gib, t and p "
        + "are units of Compose v2; or -1 for unlimited";

    /// <summary>Reads an amount of memory or storage.</summary>
    /// <remarks>Source: the Compose specification, "Specifying byte values".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ByteSize Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads an amount of memory or storage.</summary>
    /// <remarks>Source: the Compose specification, "Specifying byte values".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ByteSize Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ByteSize result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads an amount of memory or storage, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "Specifying byte values".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ByteSize result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads an amount of memory or storage, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "Specifying byte values".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ByteSize result)
    {
        bool isSize = ByteSizeText.TryRead(text, out long bytes);
        result = isSize ? new ByteSize(bytes) : default;
        return isSize;
    }

    static ByteSize IParsable<ByteSize>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ByteSize>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out ByteSize result) => TryParse(s, out result);

    static ByteSize ISpanParsable<ByteSize>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ByteSize>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out ByteSize result) => TryParse(s, out result);

    /// <summary>Prints the portable form, such as <c>512m</c>, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the portable form, such as <c>512m</c> to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        ReadOnlySpan<string> units = ["", "k", "m", "g"];
        long count = Bytes;
        int unit = 0;
        while (unit < units.Length - 1 && count != 0 && count % 1024 == 0)
        {
            count /= 1024;
            unit++;
        }

        return destination.TryWrite(CultureInfo.InvariantCulture, $"{count}{units[unit]}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
