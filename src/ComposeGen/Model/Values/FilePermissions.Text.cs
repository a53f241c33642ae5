using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How the permissions of a file is read and printed.</content>
public readonly partial record struct FilePermissions
{
    internal const string AcceptedForm =
        "an octal number up to 7777, such as 0440 or 0o440";

    /// <summary>Reads the permissions of a file.</summary>
    /// <remarks>Source: the Compose specification, "mode" of configs, secrets and tmpfs.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static FilePermissions Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads the permissions of a file.</summary>
    /// <remarks>Source: the Compose specification, "mode" of configs, secrets and tmpfs.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static FilePermissions Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out FilePermissions result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads the permissions of a file, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "mode" of configs, secrets and tmpfs.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FilePermissions result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads the permissions of a file, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "mode" of configs, secrets and tmpfs.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out FilePermissions result)
    {
        ReadOnlySpan<char> digits = text is ['0', 'o', ..] ? text[2..] : text;
        bool isOctal = !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '7') && digits.TrimStart('0').Length <= 4;
        int bits = 0;
        foreach (char digit in isOctal ? digits : default)
        {
            bits = (bits * 8) + (digit - '0');
        }

        result = new FilePermissions((ushort)bits);
        return isOctal;
    }

    static FilePermissions IParsable<FilePermissions>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<FilePermissions>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out FilePermissions result) => TryParse(s, out result);

    static FilePermissions ISpanParsable<FilePermissions>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<FilePermissions>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out FilePermissions result) => TryParse(s, out result);

    /// <summary>Prints <c>0</c> and three or four octal digits, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints <c>0</c> and three or four octal digits to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        int special = Bits >> 9;
        string specialDigit = special == 0 ? "" : special.ToString(CultureInfo.InvariantCulture);
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"0{specialDigit}{(Bits >> 6) & 7}{(Bits >> 3) & 7}{Bits & 7}",
            out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
