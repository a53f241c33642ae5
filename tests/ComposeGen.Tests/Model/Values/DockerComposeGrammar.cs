using System.Globalization;
using System.Text.RegularExpressions;

namespace ComposeGen.Tests.Model.Values;

/// <summary>Reads durations (compose/timeparse.py) and sizes (docker-py, parse_bytes) as docker-compose 1.29.2 does.</summary>
internal static partial class DockerComposeGrammar
{
    private static readonly (string Group, double Seconds)[] Units =
        [("h", 3600), ("m", 60), ("s", 1), ("ms", 1e-3), ("us", 1e-6), ("ns", 1e-9)];

    /// <summary>Returns the seconds; null if docker-compose reads no duration or fails.</summary>
    public static double? Seconds(string text)
    {
        Match match = Duration().Match(text);
        if (!match.Success || match.Value.Trim() is "")
        {
            return null;
        }

        double seconds = 0;
        foreach ((string name, double unit) in Units)
        {
            Group group = match.Groups[name];
            double number = 0;
            if (group.Success
                && !double.TryParse(group.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
            {
                return null;
            }

            seconds += number * unit;
        }

        return seconds;
    }

    /// <summary>Returns the bytes of a text that is not a number; null if docker-py fails.</summary>
    public static double? Bytes(string text)
    {
        Match match = Size().Match(text);
        return match.Success
            ? double.Parse(match.Groups["digits"].Value, CultureInfo.InvariantCulture)
                * Math.Pow(1024, Math.Max(0, "bkmg".IndexOf(match.Groups["unit"].Value, StringComparison.OrdinalIgnoreCase)))
            : null;
    }

    [GeneratedRegex(
        @"^\s*(?:(?<h>[\d.]+)h)?(?:(?<m>[\d.]+)m)?(?:(?<s>[\d.]+)s)?(?:(?<ms>[\d.]+)ms)?(?:(?<us>[\d.]+)(?:us|µs))?"
        + @"(?:(?<ns>[\d.]+)ns)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duration();

    /// <summary>A float, one unit, and an ignored "b".</summary>
    [GeneratedRegex(
        @"^(?<digits> *-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?) *((?<unit>[bkmg])b?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();
}
