using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How access to an SSH agent or key is read and printed.</content>
public readonly partial record struct SshAccess
{
    internal const string AcceptedForm =
        "ID or ID=PATH, with no empty part";

    /// <summary>Reads access to an SSH agent or key.</summary>
    /// <remarks>Source: the Compose specification, "build", <c>ssh</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static SshAccess Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads access to an SSH agent or key.</summary>
    /// <remarks>Source: the Compose specification, "build", <c>ssh</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static SshAccess Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out SshAccess result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads access to an SSH agent or key, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "build", <c>ssh</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SshAccess result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads access to an SSH agent or key, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "build", <c>ssh</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out SshAccess result)
    {
        int equals = text.IndexOf('=');
        ReadOnlySpan<char> id = equals < 0 ? text : text[..equals];
        ReadOnlySpan<char> path = text[(equals + 1)..];
        bool isAccess = !id.IsEmpty && !path.IsEmpty;
        result = isAccess ? new SshAccess { Id = id.ToString(), Path = equals < 0 ? null : path.ToString() } : default;
        return isAccess;
    }

    static SshAccess IParsable<SshAccess>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<SshAccess>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out SshAccess result) => TryParse(s, out result);

    static SshAccess ISpanParsable<SshAccess>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<SshAccess>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out SshAccess result) => TryParse(s, out result);

    /// <summary>Prints the text that was read, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the text that was read to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string equals = Path is null ? "" : "=";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Id}{equals}{Path}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
