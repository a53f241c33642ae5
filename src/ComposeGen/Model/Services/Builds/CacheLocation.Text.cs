using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How where a build keeps its cache is read and printed.</content>
public readonly partial record struct CacheLocation
{
    internal const string AcceptedForm =
        "the name of an image, or OPTION=VALUE[,OPTION=VALUE] with the option type, "
        + "such as type=registry,ref=app:cache";

    /// <summary>Reads where a build keeps its cache.</summary>
    /// <remarks>Source: the Compose specification, "build", <c>cache_from</c> and <c>cache_to</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static CacheLocation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads where a build keeps its cache.</summary>
    /// <remarks>Source: the Compose specification, "build", <c>cache_from</c> and <c>cache_to</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static CacheLocation Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out CacheLocation result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads where a build keeps its cache, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "build", <c>cache_from</c> and <c>cache_to</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CacheLocation result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads where a build keeps its cache, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "build", <c>cache_from</c> and <c>cache_to</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out CacheLocation result)
    {
        bool isLocation = CacheOptions.TryRead(text, out _, out _) || ImageReference.TryParse(text, out _);
        result = isLocation ? new CacheLocation { Text = text.ToString() } : default;
        return isLocation;
    }

    static CacheLocation IParsable<CacheLocation>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CacheLocation>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out CacheLocation result) => TryParse(s, out result);

    static CacheLocation ISpanParsable<CacheLocation>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<CacheLocation>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out CacheLocation result) => TryParse(s, out result);

    /// <summary>Prints the text that was read, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the text that was read to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Text}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
