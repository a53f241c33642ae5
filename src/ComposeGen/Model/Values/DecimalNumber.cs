using System.Globalization;

namespace ComposeGen.Model;

/// <summary>A decimal number, such as the <c>0.5</c> of <c>cpus</c>.</summary>
/// <param name="Value">The number. The default is 0.</param>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#cpus"/>
public readonly record struct DecimalNumber(decimal Value) : ITextValue<DecimalNumber>
{
    /// <inheritdoc/>
    public static string AcceptedForm => "a number, such as 0.5";

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator DecimalNumber(decimal value) => new(value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out DecimalNumber result)
    {
        var isNumber = decimal.TryParse(text, CultureInfo.InvariantCulture, out var value);
        result = new DecimalNumber(value);
        return isNumber;
    }

    /// <summary>Returns the number with a decimal point.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
}
