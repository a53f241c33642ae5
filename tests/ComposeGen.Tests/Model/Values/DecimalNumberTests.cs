using System.Globalization;
using CsCheck;

namespace ComposeGen.Tests.Model.Values;

public sealed class DecimalNumberTests() : GrammarTests<DecimalNumber>(
    Gen.Decimal.Select(value => new DecimalNumber(value)), "0", "1", ".", "e", "+", "-", "_", " ", ",", "NaN", "9999999999")
{
    [Theory]
    [InlineData("0.5")]
    [InlineData("1")]
    [InlineData("0.50")]
    public void Keeps_its_digits(string text) => DecimalNumber.Parse(text).ToString().Should().Be(text);

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("1e3")]
    [InlineData("half")]
    public void Refuses_other_text(string text) => DecimalNumber.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Converts_a_decimal() => ((DecimalNumber)0.5m).ToString().Should().Be("0.5");

    [Fact]
    public void Has_the_same_text_in_every_culture() => Cultures.Under("de-DE", () =>
        new DecimalNumber(0.5m).ToString().Should().Be(0.5m.ToString(CultureInfo.InvariantCulture)));
}
