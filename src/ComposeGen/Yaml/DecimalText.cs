using System.Globalization;

namespace ComposeGen.Yaml;

/// <summary>Writes numbers with a decimal point and without an exponent.</summary>
internal static class DecimalText
{
    private const double Most = 1e28;

    /// <summary>Returns a number as text, such as <c>0.5</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or too large.</exception>
    public static string Of(double number) => Math.Abs(number) < Most
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "The number is not finite, or too large.");
}
