using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How the name of an image is read and printed.</content>
public readonly partial record struct ImageReference
{
    internal const string AcceptedForm =
        "[REGISTRY[:PORT]/]PATH[:TAG][@DIGEST], with a path in lower case, a tag of up to 128 letters, digits, \"_\", \".\" "
        + "and \"-\", and a digest such as sha256: and 64 hexadecimal digits";

    /// <summary>Reads the name of an image.</summary>
    /// <remarks>Source: the Compose specification, "image".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ImageReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads the name of an image.</summary>
    /// <remarks>Source: the Compose specification, "image".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ImageReference Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ImageReference result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads the name of an image, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "image".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ImageReference result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads the name of an image, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "image".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ImageReference result)
    {
        result = default;
        string? digest = TakeAfter('@', ref text);
        string? registry = TakeRegistry(ref text);
        string? tag = TakeAfter(':', ref text);
        if (!ImageName.IsRepository(text)
            || (tag is not null && !ImageName.IsTag(tag))
            || (digest is not null && !ImageDigest.IsDigest(digest))
            || (registry is not null && !ImageRegistry.IsRegistry(registry)))
        {
            return false;
        }

        result = new ImageReference { Registry = registry, Repository = text.ToString(), Tag = tag, Digest = digest };
        return true;
    }

    static ImageReference IParsable<ImageReference>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ImageReference>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out ImageReference result) => TryParse(s, out result);

    static ImageReference ISpanParsable<ImageReference>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ImageReference>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out ImageReference result) => TryParse(s, out result);

    /// <summary>Prints the text that was read, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the text that was read to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string slash = Registry is null ? "" : "/";
        string colon = Tag is null ? "" : ":";
        string at = Digest is null ? "" : "@";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{Registry}{slash}{Repository}{colon}{Tag}{at}{Digest}",
            out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    private static string? TakeRegistry(ref ReadOnlySpan<char> text)
    {
        if (!ImageName.BeginsWithRegistry(text))
        {
            return null;
        }

        int slash = text.IndexOf('/');
        string registry = text[..slash].ToString();
        text = text[(slash + 1)..];
        return registry;
    }

    private static string? TakeAfter(char separator, ref ReadOnlySpan<char> text)
    {
        int position = text.IndexOf(separator);
        if (position < 0)
        {
            return null;
        }

        string part = text[(position + 1)..].ToString();
        text = text[..position];
        return part;
    }
}
