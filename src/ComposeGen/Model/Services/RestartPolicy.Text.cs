using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a restart policy is read and printed.</content>
public readonly partial record struct RestartPolicy
{
    internal const string AcceptedForm =
        "no, always, unless-stopped, or on-failure[:N] with a number of attempts";

    /// <summary>Reads a restart policy.</summary>
    /// <remarks>Source: the Compose specification, "restart".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static RestartPolicy Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a restart policy.</summary>
    /// <remarks>Source: the Compose specification, "restart".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static RestartPolicy Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out RestartPolicy result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a restart policy, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "restart".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RestartPolicy result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a restart policy, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "restart".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out RestartPolicy result)
    {
        const string onFailure = "on-failure:";
        long maximum = 0;
        bool hasMaximum = text.StartsWith(onFailure, StringComparison.Ordinal)
            && WholeNumber.TryRead(text[onFailure.Length..], out maximum)
            && maximum <= int.MaxValue;
        RestartMode? mode = hasMaximum ? RestartMode.OnFailure : ModeOf(text);
        result = new RestartPolicy(mode.GetValueOrDefault(), hasMaximum ? (int)maximum : null);
        return mode is not null;
    }

    static RestartPolicy IParsable<RestartPolicy>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<RestartPolicy>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out RestartPolicy result) => TryParse(s, out result);

    static RestartPolicy ISpanParsable<RestartPolicy>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<RestartPolicy>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out RestartPolicy result) => TryParse(s, out result);

    /// <summary>Prints the policy, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the policy to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string colon = MaximumRetries is null ? "" : ":";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Name}{colon}{MaximumRetries}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    private static RestartMode? ModeOf(ReadOnlySpan<char> name) => name switch
    {
        "no" => RestartMode.No,
        "always" => RestartMode.Always,
        "on-failure" => RestartMode.OnFailure,
        "unless-stopped" => RestartMode.UnlessStopped,
        _ => null,
    };
}
