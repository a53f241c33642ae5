using System.Net;
using CsCheck;

namespace ComposeGen.Tests.Model.Services.Networking;

public sealed class ExtraHostTests() : GrammarTests<ExtraHost>(
    Hosts,
    "db", ":", "=", "10.9.6.5", "::1", "[::1]", "[", "]", "host-gateway", ",", " ", "%1")
{
    private static readonly Gen<ExtraHost> Hosts = Gen.Select(
        Gen.OneOf("db", "host.docker.internal", "un_der", "\u00e9", "-q"),
        Gen.OneOf("10.9.6.5", "::1", "FD00::0005", "::ffff:10.0.0.1", "host-gateway"),
        (host, address) => new ExtraHost(host, address));

    [Theory]
    [InlineData("db:10.9.6.5", "db", "10.9.6.5", "db:10.9.6.5")]
    [InlineData("db=10.9.6.5", "db", "10.9.6.5", "db:10.9.6.5")]
    [InlineData("db:::1", "db", "::1", "db:::1")]
    [InlineData("db=::1", "db", "::1", "db:::1")]
    [InlineData("db:[::1]", "db", "::1", "db:::1")]
    [InlineData("db=[FD00::5]", "db", "FD00::5", "db:FD00::5")]
    [InlineData("host.docker.internal:host-gateway", "host.docker.internal", "host-gateway", "host.docker.internal:host-gateway")]
    [InlineData("a_b-c=host-gateway", "a_b-c", "host-gateway", "a_b-c:host-gateway")]
    public void Reads_a_name_and_its_address(string text, string host, string address, string printed)
    {
        ExtraHost extraHost = ExtraHost.Parse(text);

        extraHost.Host.Should().Be(host);
        extraHost.Address.Should().Be(address);
        extraHost.IsHostGateway.Should().Be(address is "host-gateway");
        extraHost.ToString().Should().Be(printed);
        extraHost.Should().Be(new ExtraHost(host, address));
    }

    [Theory]
    [InlineData("")]
    [InlineData("db")]
    [InlineData(":")]
    [InlineData("db:")]
    [InlineData("db=")]
    [InlineData(":10.9.6.5")]
    [InlineData("db:10.9.6")]
    [InlineData("db:10.9.6.256")]
    [InlineData("db:10.9.6.05")]
    [InlineData("db:other")]
    [InlineData("db:HOST-GATEWAY")]
    [InlineData("db: 10.9.6.5")]
    [InlineData("d b:10.9.6.5")]
    [InlineData("db=:::1")]
    [InlineData("db:[::1")]
    [InlineData("db:[]")]
    [InlineData("db:[[::1]]")]
    [InlineData("db:[10.9.6.5]")]
    [InlineData("db:[host-gateway]")]
    [InlineData("db:fe80::1%1")]
    [InlineData("db=10.9.6.5,10.9.6.6")]
    public void Rejects_an_invalid_entry(string text) => Grammar<ExtraHost>.Rejects(text);

    [Fact]
    public void Is_created_from_its_parts()
    {
        new ExtraHost("db", IPAddress.Parse("fd00:0::5")).ToString().Should().Be("db:fd00::5");
        new ExtraHost("db", IPAddress.Loopback).Should().Be(ExtraHost.Parse("db:127.0.0.1"));
        ExtraHost.ToHostGateway("host.docker.internal").ToString().Should().Be("host.docker.internal:host-gateway");
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentNullException>("host", () => new ExtraHost(null!, "::1"));
        Refusal.Of<ArgumentException>("host", () => new ExtraHost("", "::1"));
        Refusal.Of<ArgumentException>("host", () => new ExtraHost("a=b", "::1"));
        Refusal.Of<ArgumentException>("host", () => ExtraHost.ToHostGateway("a b"));
        Refusal.Of<ArgumentNullException>("address", () => new ExtraHost("db", (string)null!));
        Refusal.Of<ArgumentNullException>("address", () => new ExtraHost("db", (IPAddress)null!));
        Refusal.Of<ArgumentException>("address", () => new ExtraHost("db", "[::1]"));
        Refusal.Of<ArgumentException>("address", () => new ExtraHost("db", IPAddress.Parse("fe80::1%1")));
        Refusal.Of<ArgumentNullException>("text", () => ExtraHost.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<ExtraHost>.HasHarmlessDefault("");
        default(ExtraHost).Host.Should().BeEmpty();
        default(ExtraHost).Address.Should().BeEmpty();
    }
}
