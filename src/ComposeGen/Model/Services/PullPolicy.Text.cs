using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a pull policy is read and printed.</content>
public readonly partial record struct PullPolicy
{
    internal const string AcceptedForm =
        "always, never, missing, if_not_present, build, refresh, daily, weekly, "
        + "or every_ and a whole number of seconds such as every_12h, with the units w, d, h, m and s";

    /// <summary>Reads a pull policy.</summary>
    /// <remarks>Source: the Compose specification, "pull_policy".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static PullPolicy Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a pull policy.</summary>
    /// <remarks>Source: the Compose specification, "pull_policy".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static PullPolicy Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out PullPolicy result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a pull policy, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "pull_policy".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PullPolicy result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a pull policy, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "pull_policy".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PullPolicy result)
    {
        result = default;
        if (text.StartsWith(EveryPrefix, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> interval = text[EveryPrefix.Length..];
            if (interval.ContainsAnyExcept(IntervalCharacters)
                || interval is "0"
                || !ComposeDuration.TryParse(interval, out ComposeDuration every)
                || !IsWholeSeconds(every))
            {
                return false;
            }

            result = new PullPolicy(PullMode.Every, every);
            return true;
        }

        int mode = Names.Length - 1;
        while (mode >= 0 && !text.SequenceEqual(Names[mode]))
        {
            mode--;
        }

        result = mode < 0 ? default : new PullPolicy((PullMode)mode);
        return mode >= 0;
    }

    static PullPolicy IParsable<PullPolicy>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PullPolicy>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out PullPolicy result) => TryParse(s, out result);

    static PullPolicy ISpanParsable<PullPolicy>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<PullPolicy>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out PullPolicy result) => TryParse(s, out result);

    /// <summary>Prints the policy, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the policy to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        if (Interval is not { } interval)
        {
            return destination.TryWrite(CultureInfo.InvariantCulture, $"{Names[(int)Mode]}", out charsWritten);
        }

        long count = interval.Nanoseconds / NanosecondsPerSecond;
        char unit = 's';
        foreach ((char larger, int ratio) in LargerUnits)
        {
            if (count == 0 || count % ratio != 0)
            {
                break;
            }

            count /= ratio;
            unit = larger;
        }

        return destination.TryWrite(CultureInfo.InvariantCulture, $"{EveryPrefix}{count}{unit}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
