namespace ComposeGen.Tests.Model.Services.Ports;

public sealed class ExposedPortTests()
    : GrammarTests<ExposedPort>(PortGen.Exposed, "1", "80", "65536", "-", "/", "tcp", "udp", ":")
{
    [Theory]
    [InlineData("443", 443, 443, null)]
    [InlineData("53/udp", 53, 53, "udp")]
    [InlineData("8000-8010/tcp", 8000, 8010, "tcp")]
    [InlineData("9/sctp", 9, 9, "sctp")]
    public void Reads_ports_with_an_optional_protocol(string text, int first, int last, string? protocol)
    {
        ExposedPort port = ExposedPort.Parse(text);

        port.Ports.Should().Be(new PortRange(first, last));
        port.Protocol.Should().Be(protocol);
        port.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("70000")]
    [InlineData("80:80")]
    [InlineData("80/")]
    [InlineData("80/icmp")]
    [InlineData("80/tcp/udp")]
    [InlineData("/tcp")]
    [InlineData("2-1")]
    [InlineData("1.5")]
    public void Rejects_an_invalid_exposed_port(string text) => Grammar<ExposedPort>.Rejects(text);

    [Fact]
    public void A_number_is_an_exposed_port()
    {
        ExposedPort port = 443;

        port.Should().Be(ExposedPort.Parse("443"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public void A_number_out_of_range_is_rejected(int number) =>
        Refusal.Of<ArgumentOutOfRangeException>("port", () => (ExposedPort)number);

    [Fact]
    public void Rejects_missing_ports_and_unknown_protocols()
    {
        Refusal.Of<ArgumentException>("ports", () => new ExposedPort(default(PortRange)));
        Refusal.Of<ArgumentException>("protocol", () => new ExposedPort(80, "icmp"));
    }

    [Fact]
    public void Parse_rejects_null() =>
        Refusal.Of<ArgumentNullException>("text", () => ExposedPort.Parse(null!));

    [Fact]
    public void The_default_value_is_empty() => Grammar<ExposedPort>.HasHarmlessDefault("");
}
