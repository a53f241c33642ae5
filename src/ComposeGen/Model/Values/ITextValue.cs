using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComposeGen.Model;

/// <summary>
/// A value that a Compose file contains as one short text, such as <c>8080:80</c> or <c>512m</c>. The text is the same in every
/// culture.
/// </summary>
/// <remarks>
/// A type defines <see cref="AcceptedForm"/>, <see cref="TryParse(ReadOnlySpan{char}, out TSelf)"/> and <c>TryFormat</c>, which
/// ignores the format and the provider. The other members of the interfaces for parsing and formatting follow from these.
/// </remarks>
/// <typeparam name="TSelf">The type of the value.</typeparam>
[SuppressMessage("Design", "CA1033", Justification = "Types that implement the interface get these members from TextValue.")]
[SuppressMessage("Usage", "MA0011", Justification = "The text is the same in every culture.")]
public interface ITextValue<TSelf> : ISpanParsable<TSelf>, ISpanFormattable
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>The form of the text, to complete "The text is not …".</summary>
    static abstract string AcceptedForm { get; }

    /// <summary>Reads a value, and never throws.</summary>
    /// <param name="text">The text as a Compose file contains it.</param>
    /// <param name="result">The value, or the default value if the text does not have the accepted form.</param>
    /// <returns><see langword="true"/> if the text has the accepted form.</returns>
    static abstract bool TryParse(ReadOnlySpan<char> text, out TSelf result);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TextValue.Parse<TSelf>(s);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TextValue.Parse<TSelf>(s);

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s, out result);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString()!;
}

/// <summary>Defines the members that all types with <see cref="ITextValue{TSelf}"/> share.</summary>
[SuppressMessage("Design", "CA1034", Justification = "An extension block is not a nested type.")]
[SuppressMessage("Usage", "MA0011", Justification = "The text is the same in every culture.")]
public static class TextValue
{
    extension<T>(T value)
        where T : struct, ITextValue<T>
    {
        /// <summary>Reads a value.</summary>
        /// <param name="text">The text as a Compose file contains it.</param>
        /// <returns>The value.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        /// <exception cref="FormatException">The text does not have the accepted form; the message contains both.</exception>
        public static T Parse(string text)
        {
            ArgumentNullException.ThrowIfNull(text);
            return Parse<T>(text.AsSpan());
        }

        /// <inheritdoc cref="Parse{T}(string)"/>
        public static T Parse(ReadOnlySpan<char> text) =>
            T.TryParse(text, out var result) ? result : throw new FormatException($"\"{text}\" is not {T.AcceptedForm}.");

        internal string Print() => string.Create(CultureInfo.InvariantCulture, $"{value}");
    }
}

/// <summary>Reads unsigned decimal numbers.</summary>
internal static class WholeNumber
{
    /// <summary>Leading zeros are valid. A check for digits comes first because .NET ignores a NUL at the end.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return !text.ContainsAnyExceptInRange('0', '9')
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
