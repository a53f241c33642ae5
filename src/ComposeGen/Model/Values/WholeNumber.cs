using System.Globalization;

namespace ComposeGen.Model;

/// <summary>Reads a number without a sign, of decimal digits and nothing else.</summary>
internal static class WholeNumber
{
    /// <summary>Leading zeros count for nothing. .NET alone would pass over a NUL at the end.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return !text.ContainsAnyExceptInRange('0', '9')
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
