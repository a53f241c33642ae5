using System.Net;
using CsCheck;

namespace ComposeGen.Tests.Model.Networks;

public sealed class SubnetTests() : GrammarTests<Subnet>(
    Subnets,
    "10", "0", "255", "256", ".", "/", "24", "10.9.6.0", ":", "::", "fd00", "ffff", "%1", "[")
{
    private static readonly Gen<byte> Bytes = Gen.OneOf(Gen.Byte, Gen.Const((byte)0));

    private static readonly Gen<Subnet> Subnets = Gen.OneOf(
        Gen.Select(Bytes.Array[4], Gen.Int[0, 32], (bytes, prefix) => new Subnet(new IPAddress(bytes), prefix)),
        Gen.Select(Bytes.Array[16], Gen.Int[0, 128], (bytes, prefix) => new Subnet(new IPAddress(bytes), prefix)));

    [Theory]
    [InlineData("10.9.6.0/24", "10.9.6.0", 24, false, "10.9.6.0/24")]
    [InlineData("10.9.6.5/24", "10.9.6.5", 24, false, "10.9.6.0/24")]
    [InlineData("255.255.255.255/32", "255.255.255.255", 32, false, "255.255.255.255/32")]
    [InlineData("192.168.1.1/0", "192.168.1.1", 0, false, "0.0.0.0/0")]
    [InlineData("fd00:9:6::/64", "fd00:9:6::", 64, true, "fd00:9:6::/64")]
    [InlineData("fd00:9:6::5/64", "fd00:9:6::5", 64, true, "fd00:9:6::/64")]
    [InlineData("::1/128", "::1", 128, true, "::1/128")]
    [InlineData("ff::1/0", "ff::1", 0, true, "::/0")]
    public void Reads_and_writes_an_address_and_a_prefix(
        string text, string address, int prefixLength, bool isIPv6, string network)
    {
        Subnet subnet = Subnet.Parse(text);

        subnet.Address.Should().Be(IPAddress.Parse(address));
        subnet.PrefixLength.Should().Be(prefixLength);
        subnet.IsIPv6.Should().Be(isIPv6);
        subnet.Network.ToString().Should().Be(network);
        subnet.ToString().Should().Be(text);
        subnet.Should().Be(new Subnet(IPAddress.Parse(address), prefixLength));
    }

    [Fact]
    public void Writes_an_IPv6_address_in_its_shortest_form() =>
        Subnet.Parse("FD00:0009:0:0:0:0:0:0/64").ToString().Should().Be("fd00:9::/64");

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("10.9.6.0")]
    [InlineData("10.9.6.0/")]
    [InlineData("/24")]
    [InlineData("10.9.6.0/33")]
    [InlineData("10.9.6.0/-1")]
    [InlineData("10.9.6.0/024")]
    [InlineData("10.9.6.0/99999999999")]
    [InlineData("10.9.6.0/24/24")]
    [InlineData("10.9.6/24")]
    [InlineData("10.9.6.0.0/24")]
    [InlineData("10.9.6./24")]
    [InlineData("10.9.6.256/24")]
    [InlineData("10.9.06.0/24")]
    [InlineData("0x10.9.6.0/24")]
    [InlineData("168363520/24")]
    [InlineData(" 10.9.6.0/24")]
    [InlineData("fd00::/129")]
    [InlineData("fd00/64")]
    [InlineData("fd00:::/64")]
    [InlineData("[fd00::]/64")]
    [InlineData("fe80::1%1/64")]
    [InlineData("1::2::3/64")]
    public void Rejects_an_invalid_subnet(string text) => Grammar<Subnet>.Rejects(text);

    [Theory]
    [InlineData("10.9.6.0/24", "10.9.6.0", true)]
    [InlineData("10.9.6.5/24", "10.9.6.255", true)]
    [InlineData("10.9.6.0/24", "10.9.7.0", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255", true)]
    [InlineData("10.9.6.1/32", "10.9.6.1", true)]
    [InlineData("10.9.6.1/32", "10.9.6.0", false)]
    [InlineData("::/0", "10.9.6.0", false)]
    [InlineData("0.0.0.0/0", "::", false)]
    [InlineData("fd00::/64", "fd00::ffff", true)]
    [InlineData("fd00::/64", "fd00:0:0:1::", false)]
    [InlineData("::/0", "ffff::", true)]
    public void Contains_the_addresses_that_share_its_prefix(string subnet, string address, bool contains) =>
        Subnet.Parse(subnet).Contains(IPAddress.Parse(address)).Should().Be(contains);

    [Theory]
    [InlineData("10.9.6.0/24", "10.9.6.128/25", true)]
    [InlineData("10.9.6.5/24", "10.9.6.9/24", true)]
    [InlineData("10.9.6.0/24", "10.9.7.0/24", false)]
    [InlineData("0.0.0.0/0", "10.9.7.0/24", true)]
    [InlineData("10.0.0.0/8", "::/0", false)]
    [InlineData("fd00::/48", "fd00:0:0:7::/64", true)]
    [InlineData("fd00::/64", "fd00:0:0:7::/64", false)]
    public void Subnets_with_a_common_address_overlap(string one, string other, bool overlaps)
    {
        Subnet.Parse(one).Overlaps(Subnet.Parse(other)).Should().Be(overlaps);
        Subnet.Parse(other).Overlaps(Subnet.Parse(one)).Should().Be(overlaps);
    }

    [Theory]
    [InlineData("10.0.0.0/32", 0)]
    [InlineData("10.0.0.0/31", 0)]
    [InlineData("10.0.0.0/30", 1)]
    [InlineData("10.0.0.0/24", 253)]
    [InlineData("10.0.0.0/22", 1021)]
    [InlineData("0.0.0.0/0", 4294967293)]
    [InlineData("fd00::/128", 0)]
    [InlineData("fd00::/127", 0)]
    [InlineData("fd00::/120", 254)]
    [InlineData("fd00::/66", 4611686018427387902)]
    [InlineData("fd00::/65", long.MaxValue)]
    [InlineData("::/0", long.MaxValue)]
    public void Computes_the_number_of_containers(string text, long usable) => Subnet.Parse(text).Usable.Should().Be(usable);

    [Fact]
    public void Values_are_compared_as_written()
    {
        Subnet.Parse("10.9.6.5/24").Should().NotBe(Subnet.Parse("10.9.6.0/24"));
        Subnet.Parse("10.9.6.5/24").Network.Should().Be(Subnet.Parse("10.9.6.0/24"));
        Subnet.Parse("0.0.0.0/0").Should().NotBe(Subnet.Parse("::/0"));
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentNullException>("address", () => new Subnet(null!, 0));
        Refusal.Of<ArgumentOutOfRangeException>("prefixLength", () => new Subnet(IPAddress.Any, -1));
        Refusal.Of<ArgumentOutOfRangeException>("prefixLength", () => new Subnet(IPAddress.Any, 33));
        Refusal.Of<ArgumentException>("address", () => new Subnet(IPAddress.Parse("fe80::1%1"), 64));
        Refusal.Of<ArgumentNullException>("address", () => default(Subnet).Contains(null!));
        Refusal.Of<ArgumentNullException>("text", () => Subnet.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_all_of_IPv4()
    {
        Grammar<Subnet>.HasHarmlessDefault("0.0.0.0/0");
        Subnet.Parse("0.0.0.0/0").Should().Be(default(Subnet));
    }

    [Fact]
    public void A_subnet_contains_its_address_and_overlaps_its_network() => Subnets.Sample(subnet =>
        subnet.Contains(subnet.Address) && subnet.Contains(subnet.Network.Address) && subnet.Overlaps(subnet.Network));

    [Fact]
    public void Two_subnets_overlap_when_one_contains_the_other() => Gen.Select(Subnets, Subnets).Sample((one, other) =>
        one.Overlaps(other) == (one.Contains(other.Network.Address) || other.Contains(one.Network.Address)));
}
