using System.Net.NetworkInformation;
using CsCheck;

namespace ComposeGen.Tests.Model.Networks;

public sealed class MacAddressTests() : GrammarTests<MacAddress>(
    Addresses,
    "02", ":", "-", "ac", "02:42:ac:11:00", "02:42:ac:11:00:02", "g", "\0")
{
    private static readonly Gen<MacAddress> Addresses = Gen.Byte.Array[6].Select(bytes => new MacAddress(bytes));

    [Theory]
    [InlineData("02:42:ac:11:00:02", "02:42:ac:11:00:02")]
    [InlineData("02:42:AC:11:00:02", "02:42:ac:11:00:02")]
    [InlineData("02-42-Ac-11-00-02", "02:42:ac:11:00:02")]
    [InlineData("ff:ff:ff:ff:ff:ff", "ff:ff:ff:ff:ff:ff")]
    public void Reads_six_pairs(string text, string printed)
    {
        MacAddress address = MacAddress.Parse(text);

        address.ToString().Should().Be(printed);
        address.ToPhysicalAddress().Should().Be(PhysicalAddress.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("02:42:ac:11:00")]
    [InlineData("02:42:ac:11:00:02:03")]
    [InlineData("02:42:ac:11:00:0")]
    [InlineData("2:42:ac:11:00:002")]
    [InlineData("02:42:ac:11:00:0g")]
    [InlineData("02:42:ac:11:00-02")]
    [InlineData("02-42-ac-11-00:02")]
    [InlineData("02.42.ac.11.00.02")]
    [InlineData("0242.ac11.0002")]
    [InlineData("0242ac110002")]
    [InlineData("02:42:ac:11:00: 2")]
    [InlineData("02:42:ac:11:00:2\0")]
    public void Rejects_an_invalid_address(string text) => Grammar<MacAddress>.Rejects(text);

    [Fact]
    public void Is_created_from_its_bytes() =>
        new MacAddress(0x02, 0x42, 0xac, 0x11, 0x00, 0x02).Should().Be(MacAddress.Parse("02:42:ac:11:00:02"));

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentException>("bytes", () => new MacAddress(1, 2, 3, 4, 5));
        Refusal.Of<ArgumentException>("bytes", () => new MacAddress(1, 2, 3, 4, 5, 6, 7));
        Refusal.Of<ArgumentNullException>("text", () => MacAddress.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_all_zeros() => Grammar<MacAddress>.HasHarmlessDefault("00:00:00:00:00:00");
}
