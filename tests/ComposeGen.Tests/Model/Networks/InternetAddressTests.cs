using System.Net;
using CsCheck;

namespace ComposeGen.Tests.Model.Networks;

public sealed class InternetAddressTests() : GrammarTests<InternetAddress>(
    Addresses,
    "10", "0", "255", "256", ".", "10.9.6.5", ":", "::", "fd00", "ffff", "%1", "[", "/")
{
    private static readonly Gen<byte> Bytes = Gen.OneOf(Gen.Byte, Gen.Const((byte)0));

    private static readonly Gen<InternetAddress> Addresses =
        Gen.OneOf(Bytes.Array[4], Bytes.Array[16]).Select(bytes => new InternetAddress(new IPAddress(bytes)));

    [Theory]
    [InlineData("10.9.6.5", false, "10.9.6.5")]
    [InlineData("0.0.0.0", false, "0.0.0.0")]
    [InlineData("255.255.255.255", false, "255.255.255.255")]
    [InlineData("fd00:9:6::5", true, "fd00:9:6::5")]
    [InlineData("FD00:0009:0:0:0:0:0:5", true, "fd00:9::5")]
    [InlineData("::", true, "::")]
    [InlineData("::ffff:10.9.6.5", true, "::ffff:10.9.6.5")]
    public void Reads_an_address(string text, bool isIPv6, string printed)
    {
        InternetAddress address = InternetAddress.Parse(text);

        address.IsIPv6.Should().Be(isIPv6);
        address.ToIPAddress().Should().Be(IPAddress.Parse(text));
        address.ToString().Should().Be(printed);
        address.Should().Be(new InternetAddress(IPAddress.Parse(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.9.6")]
    [InlineData("10.9.6.256")]
    [InlineData("10.9.6.05")]
    [InlineData("10.9.6.5.4")]
    [InlineData("0x0a.9.6.5")]
    [InlineData("168363520")]
    [InlineData(" 10.9.6.5")]
    [InlineData("10.9.6.5/24")]
    [InlineData("[::1]")]
    [InlineData("fe80::1%1")]
    [InlineData(":::")]
    [InlineData("localhost")]
    public void Rejects_an_invalid_address(string text) => Grammar<InternetAddress>.Rejects(text);

    [Fact]
    public void An_IPAddress_converts_to_an_address()
    {
        InternetAddress address = IPAddress.Loopback;

        address.Should().Be(InternetAddress.Parse("127.0.0.1"));
    }

    [Fact]
    public void An_IPv4_address_is_not_an_IPv6_address() =>
        InternetAddress.Parse("0.0.0.0").Should().NotBe(InternetAddress.Parse("::"));

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentNullException>("address", () => new InternetAddress(null!));
        Refusal.Of<ArgumentException>("address", () => (InternetAddress)IPAddress.Parse("fe80::1%1"));
        Refusal.Of<ArgumentNullException>("text", () => InternetAddress.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_empty() => Grammar<InternetAddress>.HasHarmlessDefault("0.0.0.0");
}
