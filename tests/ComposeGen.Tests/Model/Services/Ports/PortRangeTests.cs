namespace ComposeGen.Tests.Model.Services.Ports;

public sealed class PortRangeTests() : GrammarTests<PortRange>(PortGen.Range, "0", "1", "80", "65535", "65536", "-", " ", "+")
{
    [Theory]
    [InlineData("80", 80, 80, 1, "80")]
    [InlineData("3000-3005", 3000, 3005, 6, "3000-3005")]
    [InlineData("1-65535", 1, 65535, 65535, "1-65535")]
    [InlineData("80-80", 80, 80, 1, "80")]
    [InlineData("0080", 80, 80, 1, "80")]
    public void Reads_a_port_or_a_range(string text, int first, int last, int count, string printed)
    {
        PortRange range = PortRange.Parse(text);

        range.First.Should().Be(first);
        range.Last.Should().Be(last);
        range.Count.Should().Be(count);
        range.ToString().Should().Be(printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("99999999999999999999")]
    [InlineData("80-79")]
    [InlineData("80-")]
    [InlineData("-80")]
    [InlineData("80-81-82")]
    [InlineData(" 80")]
    [InlineData("+80")]
    [InlineData("8 0")]
    [InlineData("٨٠")]
    public void Rejects_an_invalid_range_of_ports(string text) => Grammar<PortRange>.Rejects(text);

    [Fact]
    public void Rejects_ports_out_of_range_by_name()
    {
        Refusal.Of<ArgumentOutOfRangeException>("port", () => new PortRange(0));
        Refusal.Of<ArgumentOutOfRangeException>("first", () => new PortRange(0, 5));
        Refusal.Of<ArgumentOutOfRangeException>("last", () => new PortRange(5, 65536));
        Refusal.Of<ArgumentOutOfRangeException>("last", () => new PortRange(5, 4));
    }

    [Fact]
    public void A_number_is_a_range_of_one_port()
    {
        PortRange range = 443;

        range.Should().Be(new PortRange(443, 443));
    }

    [Fact]
    public void Parse_rejects_null() =>
        Refusal.Of<ArgumentNullException>("text", () => PortRange.Parse(null!));

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<PortRange>.HasHarmlessDefault("");
        default(PortRange).Count.Should().Be(0);
    }
}
