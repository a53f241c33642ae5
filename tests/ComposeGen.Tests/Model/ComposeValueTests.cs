namespace ComposeGen.Tests.Model;

public sealed class ComposeValueTests
{
    [Fact]
    public void Contains_a_typed_value_or_a_text()
    {
        ComposeValue<int> typed = 5;
        ComposeValue<int> open = Variable.Of("N", "5");

        (typed.Value, typed.Text).Should().Be((5, null));
        (open.Value, open.Text?.Raw).Should().Be((null, "${N:-5}"));
        typed.ToString().Should().Be("5");
        open.ToString().Should().Be("${N:-5}");
        default(ComposeValue<int>).Value.Should().Be(0);
    }

    [Fact]
    public void Reads_typed_values_and_keeps_variables()
    {
        ComposeValue<PortMapping>.Parse("80:81").Should().Be((ComposeValue<PortMapping>)new PortMapping(80, 81));
        ComposeText open = $"80:{Variable.Of("PORT")}";
        ComposeValue<PortMapping>.Parse(open).Text.Should().Be(open);
        ComposeValue<PortMapping>.FromText("any").Text.Should().Be((ComposeText)"any");
        FluentActions.Invoking(() => ComposeValue<PortMapping>.Parse("x")).Should().Throw<FormatException>();
        FluentActions.Invoking(() => ComposeValue<PortMapping>.Parse(ComposeText.FromRaw("$1")))
            .Should().Throw<FormatException>();
    }

    [Fact]
    public void A_dollar_in_a_typed_value_is_a_literal() =>
        ComposeValue<VolumeMount>.Parse("./a$b:/c").ToString().Should().Be("./a$$b:/c");

    [Fact]
    public void Is_equal_by_value_and_by_text()
    {
        ((ComposeValue<int>)5 == 5).Should().BeTrue();
        ((ComposeValue<int>)5 != 6).Should().BeTrue();
        (ComposeValue<int>.FromText("5") == 5).Should().BeFalse();
        ComposeValue<int>.FromText("a").GetHashCode().Should().Be(ComposeValue<int>.FromText("a").GetHashCode());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Has_the_same_text_in_every_culture(string culture) => Cultures.Under(culture, () =>
    {
        ((ComposeValue<DecimalNumber>)(-1234.5)).ToString().Should().Be("-1234.5");
        ((ComposeValue<bool>)true).ToString().Should().Be("true");
    });
}
