namespace ComposeGen.Tests.Model.Services.Ports;

public sealed class PortMappingTests() : GrammarTests<PortMapping>(
    PortGen.Mapping,
    "1", "80", "80-82", "65536", "-", "/", "tcp", ":", "127.0.0.1", "[", "]", "[::1]", "::", ".", "a")
{
    [Theory]
    [InlineData("80", null, null, "80", null)]
    [InlineData("80/udp", null, null, "80", "udp")]
    [InlineData("7000-7001", null, null, "7000-7001", null)]
    [InlineData("82:83", null, "82", "83", null)]
    [InlineData("82:83/tcp", null, "82", "83", "tcp")]
    [InlineData("3000-3002:4000-4002", null, "3000-3002", "4000-4002", null)]
    [InlineData("5000-5005:6000", null, "5000-5005", "6000", null)]
    [InlineData("127.0.0.1:84:85", "127.0.0.1", "84", "85", null)]
    [InlineData("127.0.0.1::86", "127.0.0.1", null, "86", null)]
    [InlineData("127.0.0.1::7000-7001/sctp", "127.0.0.1", null, "7000-7001", "sctp")]
    [InlineData("[::1]:90:91", "::1", "90", "91", null)]
    [InlineData("[::]::91", "::", null, "91", null)]
    [InlineData("[2001:DB8::1]:5000-5005:6000/udp", "2001:DB8::1", "5000-5005", "6000", "udp")]
    public void Reads_and_writes_the_short_form(
        string text, string? hostIp, string? published, string target, string? protocol)
    {
        PortMapping mapping = PortMapping.Parse(text);

        mapping.HostIp.Should().Be(hostIp);
        mapping.Published?.ToString().Should().Be(published);
        mapping.Target.ToString().Should().Be(target);
        mapping.Protocol.Should().Be(protocol);
        mapping.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("::1:90:91", "[::1]:90:91")]
    [InlineData("::::86", "[::]::86")]
    [InlineData("080:0081", "80:81")]
    [InlineData("80-80:81-81", "80:81")]
    public void Writes_other_spellings_in_the_usual_one(string text, string printed) =>
        PortMapping.Parse(text).ToString().Should().Be(printed);

    [Theory]
    [InlineData("")]
    [InlineData("80:")]
    [InlineData("127.0.0.1:86")]
    [InlineData("[::1]:86")]
    [InlineData("8000:9000-9002")]
    [InlineData("8000-8001:9000-9002")]
    [InlineData("80-79")]
    [InlineData("80-79:80-79")]
    [InlineData("80-")]
    [InlineData("0-5:80-85")]
    [InlineData("70000:80")]
    [InlineData("80:65536")]
    [InlineData("80/")]
    [InlineData("80/tcp:80")]
    [InlineData("999.1.1.1:80:80")]
    [InlineData("127.0.0.01:80:80")]
    [InlineData("127.1:80:80")]
    [InlineData("localhost:80:80")]
    [InlineData("[127.0.0.1]:80:80")]
    [InlineData("[::1:80:80")]
    [InlineData("[fe80::1%eth0]:80:80")]
    [InlineData("[]:80:80")]
    [InlineData("80:80 ")]
    [InlineData("${PORT}:80")]
    public void Rejects_an_invalid_short_form(string text) => Grammar<PortMapping>.Rejects(text);

    [Theory]
    [InlineData(":95", "95")]
    [InlineData("::95", "95")]
    [InlineData(":95-96/udp", "95-96/udp")]
    [InlineData("0:80", "80")]
    [InlineData("00:80", "80")]
    [InlineData("127.0.0.1:0:83", "127.0.0.1::83")]
    [InlineData("80/TCP", "80/tcp")]
    [InlineData("8080:80/Udp", "8080:80/udp")]
    public void Reads_other_spellings_of_a_mapping(string text, string printed) =>
        PortMapping.Parse(text).ToString().Should().Be(printed);

    [Fact]
    public void The_message_contains_the_text_and_the_accepted_form() =>
        FluentActions.Invoking(() => PortMapping.Parse("80:")).Should().Throw<FormatException>().Which.Message
            .Should().StartWith(
                "\"80:\" is not [[IP:]HOST[-HOST]:]CONTAINER[-CONTAINER][/tcp|udp|sctp], with ports from 1 to 65535");

    [Fact]
    public void Writes_numbers_in_the_order_of_the_short_form()
    {
        new PortMapping(80).ToString().Should().Be("80");
        new PortMapping(8080, 80).ToString().Should().Be("8080:80");
        new PortMapping(53, 53, protocol: "udp").ToString().Should().Be("53:53/udp");
        new PortMapping(null, 86, "127.0.0.1").ToString().Should().Be("127.0.0.1::86");
        new PortMapping(new PortRange(5000, 5005), 6000, "::1").ToString().Should().Be("[::1]:5000-5005:6000");
    }

    [Fact]
    public void Rejects_ports_out_of_range_by_name()
    {
        Refusal.Of<ArgumentOutOfRangeException>("target", () => new PortMapping(0));
        Refusal.Of<ArgumentOutOfRangeException>("published", () => new PortMapping(0, 80));
        Refusal.Of<ArgumentOutOfRangeException>("target", () => new PortMapping(80, 65536));
    }

    [Fact]
    public void Rejects_parts_that_do_not_match_by_name()
    {
        var three = new PortRange(1, 3);
        Refusal.Of<ArgumentException>("published", () => new PortMapping(80, three));
        Refusal.Of<ArgumentException>("published", () => new PortMapping(default(PortRange), 80));
        Refusal.Of<ArgumentException>("target", () => new PortMapping(null, default(PortRange)));
        Refusal.Of<ArgumentException>("hostIp", () => new PortMapping(80, 80, "[::1]"));
        Refusal.Of<ArgumentException>("protocol", () => new PortMapping(80, 80, protocol: "icmp"));
    }

    [Fact]
    public void Parse_rejects_null() =>
        Refusal.Of<ArgumentNullException>("text", () => PortMapping.Parse(null!));

    [Fact]
    public void The_default_value_is_empty() => Grammar<PortMapping>.HasHarmlessDefault("");
}
