using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How whose volumes to mount is read and printed.</content>
public readonly partial record struct VolumesFrom
{
    internal const string AcceptedForm =
        "SERVICE[:ro|rw] or container:CONTAINER[:ro|rw]";

    /// <summary>Reads whose volumes to mount.</summary>
    /// <remarks>Source: the Compose specification, "volumes_from".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static VolumesFrom Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads whose volumes to mount.</summary>
    /// <remarks>Source: the Compose specification, "volumes_from".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static VolumesFrom Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out VolumesFrom result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads whose volumes to mount, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "volumes_from".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out VolumesFrom result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads whose volumes to mount, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "volumes_from".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out VolumesFrom result)
    {
        result = default;
        Span<Range> parts = stackalloc Range[4];
        int count = text.Split(parts, ':');
        ReadOnlySpan<char> first = text[parts[0]];
        bool isContainer = count > 1 && first is "container";
        bool hasKind = isContainer || (count > 2 && first is "service");
        int last = hasKind ? 1 : 0;
        ReadOnlySpan<char> name = text[parts[last]];
        ReadOnlySpan<char> mode = count > last + 1 ? text[parts[last + 1]] : "rw";
        if (count > last + 2 || name.IsEmpty || mode is not ("ro" or "rw"))
        {
            return false;
        }

        result = new VolumesFrom
        {
            Name = name.ToString(),
            IsContainer = isContainer,
            Mode = count > last + 1 ? mode.ToString() : null,
        };
        return true;
    }

    static VolumesFrom IParsable<VolumesFrom>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<VolumesFrom>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out VolumesFrom result) => TryParse(s, out result);

    static VolumesFrom ISpanParsable<VolumesFrom>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<VolumesFrom>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out VolumesFrom result) => TryParse(s, out result);

    /// <summary>Prints <c>[container:]NAME[:MODE]</c>, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints <c>[container:]NAME[:MODE]</c> to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string kind = IsContainer ? "container:" : Mode is not null && Name is "container" ? "service:" : "";
        string colon = Mode is null ? "" : ":";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{kind}{Name}{colon}{Mode}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
