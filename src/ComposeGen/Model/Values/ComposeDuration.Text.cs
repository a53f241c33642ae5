using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a duration is read and printed.</content>
public readonly partial record struct ComposeDuration
{
    internal const string AcceptedForm =
        "numbers with the units h, m, s, ms, us and ns in this order, such as 1m30s; d and w are units of Compose v2";

    /// <summary>Reads a duration.</summary>
    /// <remarks>Source: the Compose specification, "Specifying durations".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ComposeDuration Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a duration.</summary>
    /// <remarks>Source: the Compose specification, "Specifying durations".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ComposeDuration Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ComposeDuration result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a duration, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "Specifying durations".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ComposeDuration result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a duration, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "Specifying durations".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ComposeDuration result)
    {
        bool isDuration = DurationText.Read(text, out long nanoseconds) != DurationReaders.None;
        result = new ComposeDuration(nanoseconds);
        return isDuration;
    }

    static ComposeDuration IParsable<ComposeDuration>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ComposeDuration>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out ComposeDuration result) => TryParse(s, out result);

    static ComposeDuration ISpanParsable<ComposeDuration>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ComposeDuration>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out ComposeDuration result) => TryParse(s, out result);

    /// <summary>Prints the portable form, such as <c>1h30m</c>, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the portable form, such as <c>1h30m</c> to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        DurationText.TryPrint(Nanoseconds, destination, out charsWritten);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
