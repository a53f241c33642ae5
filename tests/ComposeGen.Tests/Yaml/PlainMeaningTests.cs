using ComposeGen.Yaml;

namespace ComposeGen.Tests.Yaml;

public sealed class PlainMeaningTests
{
    [Fact]
    public void Scalars_are_read_as_docker_compose_reads_them() => Assert.All(
        PlainScalars.All,
        scalar => Read(scalar.Text, YamlFlavour.Python).Should().Be(scalar.DockerCompose, scalar.Text));

    [Fact]
    public void Scalars_are_read_as_compose_v2_reads_them() => Assert.All(
        PlainScalars.All,
        scalar => Read(scalar.Text, YamlFlavour.Go).Should().Be(scalar.ComposeV2, scalar.Text));

    [Theory]
    [InlineData("0.1")]
    [InlineData("123456789.125")]
    [InlineData("5e-324")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("1e23")]
    [InlineData("9.999999999999999e22")]
    public void Fractions_have_the_fewest_digits_that_give_the_same_number(string text)
    {
        var value = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        foreach (var shown in (string[])[FloatText.Python(value), FloatText.Go(value)])
        {
            double.Parse(shown, System.Globalization.CultureInfo.InvariantCulture).Should().Be(value);
            shown.Length.Should().BeLessThan(26);
        }
    }

    [Fact]
    public void Numbers_without_end_are_read_quickly()
    {
        var digits = new string('7', 1_000_000);

        foreach (var text in (string[])[digits, $"0{digits}", $"0x{digits}", $"{digits}.0",
            string.Join(':', digits.Take(100_000))])
        {
            _ = PlainMeaning.Of(text, YamlFlavour.Python);
            _ = PlainMeaning.Of(text, YamlFlavour.Go);
        }
    }

    private static string? Read(string text, YamlFlavour flavour) =>
        PlainMeaning.Of(text, flavour) is var meaning && meaning.Kind is PlainKind.Date or PlainKind.Unreadable
            ? null
            : meaning.Text;
}
