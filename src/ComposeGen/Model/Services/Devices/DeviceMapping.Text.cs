using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a device of the host is read and printed.</content>
public readonly partial record struct DeviceMapping
{
    internal const string AcceptedForm =
        "HOST[:CONTAINER[:PERMISSIONS]], with no empty part, and permissions of r, w and m, each at most once";

    /// <summary>Reads a device of the host.</summary>
    /// <remarks>Source: the Compose specification, "devices".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static DeviceMapping Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a device of the host.</summary>
    /// <remarks>Source: the Compose specification, "devices".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static DeviceMapping Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out DeviceMapping result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a device of the host, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "devices".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DeviceMapping result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a device of the host, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "devices".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DeviceMapping result)
    {
        result = default;
        Span<Range> parts = stackalloc Range[4];
        int count = text.Split(parts, ':');
        ReadOnlySpan<char> source = text[parts[0]];
        ReadOnlySpan<char> target = count > 1 ? text[parts[1]] : "/";
        ReadOnlySpan<char> permissions = count > 2 ? text[parts[2]] : "rwm";
        if (count > 3 || source.IsEmpty || target.IsEmpty || !ArePermissions(permissions))
        {
            return false;
        }

        result = new DeviceMapping
        {
            Source = source.ToString(),
            Target = count > 1 ? target.ToString() : null,
            Permissions = count > 2 ? permissions.ToString() : null,
        };
        return true;
    }

    static DeviceMapping IParsable<DeviceMapping>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DeviceMapping>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out DeviceMapping result) => TryParse(s, out result);

    static DeviceMapping ISpanParsable<DeviceMapping>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<DeviceMapping>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out DeviceMapping result) => TryParse(s, out result);

    /// <summary>Prints the text that was read, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the text that was read to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string beforeTarget = Target is null ? "" : ":";
        string beforePermissions = Permissions is null ? "" : ":";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{Source}{beforeTarget}{Target}{beforePermissions}{Permissions}",
            out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
