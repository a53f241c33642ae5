using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How the short form of a mount is read and printed.</content>
public readonly partial record struct VolumeMount
{
    internal const string AcceptedForm =
        "[SOURCE:]TARGET[:MODE], with no empty part";

    /// <summary>Reads the short form of a mount.</summary>
    /// <remarks>Source: the Compose specification, "volumes" of a service, short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static VolumeMount Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads the short form of a mount.</summary>
    /// <remarks>Source: the Compose specification, "volumes" of a service, short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static VolumeMount Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out VolumeMount result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads the short form of a mount, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "volumes" of a service, short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out VolumeMount result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads the short form of a mount, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "volumes" of a service, short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out VolumeMount result)
    {
        result = default;
        int sourceEnd = MountPath.EndOfFirst(text);
        ReadOnlySpan<char> afterSource = text[(sourceEnd + 1)..];
        int targetEnd = sourceEnd < 0 ? -1 : MountPath.EndOf(afterSource);
        ReadOnlySpan<char> target = targetEnd < 0 ? afterSource : afterSource[..targetEnd];
        ReadOnlySpan<char> mode = afterSource[(targetEnd + 1)..];
        if (target.IsEmpty || sourceEnd == 0 || (targetEnd >= 0 && (mode.IsEmpty || mode.Contains(':'))))
        {
            return false;
        }

        result = new VolumeMount
        {
            Source = sourceEnd < 0 ? null : text[..sourceEnd].ToString(),
            Target = target.ToString(),
            Mode = targetEnd < 0 ? null : mode.ToString(),
        };
        return true;
    }

    static VolumeMount IParsable<VolumeMount>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<VolumeMount>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out VolumeMount result) => TryParse(s, out result);

    static VolumeMount ISpanParsable<VolumeMount>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<VolumeMount>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out VolumeMount result) => TryParse(s, out result);

    /// <summary>Prints the text that was read, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the text that was read to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string afterSource = Source is null ? "" : ":";
        string beforeMode = Mode is null ? "" : ":";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{Source}{afterSource}{Target}{beforeMode}{Mode}",
            out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
