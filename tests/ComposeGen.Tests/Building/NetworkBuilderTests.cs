namespace ComposeGen.Tests.Building;

public sealed class NetworkBuilderTests
{
    [Fact]
    public void Sets_everything_that_a_network_has() =>
        Yaml(n => n.Driver("overlay").Bridge().DriverOpt("mtu", "1400").Name("front1").Internal().EnableIpv6()
            .EnableIpv4(false).Attachable()
                .Subnet(Subnet.Parse("10.0.0.0/24"), "10.0.0.1").Subnet(Subnet.Parse("10.0.1.0/24"))
                    .Ipam(i => i.Driver = "default").Label("l", "v"))
            .Should().Be("name: front1|driver: bridge|driver_opts:|mtu: \"1400\"|ipam:|driver: default|config:|- subnet: "
                + "10.0.0.0/24|gateway: \"10.0.0.1\"|- subnet: 10.0.1.0/24|internal: true|enable_ipv6: true|enable_ipv4: "
                + "false|attachable: true|labels:|- l=v");

    [Fact]
    public void A_property_that_is_true_or_false_takes_either() =>
        Yaml(n => n.Internal(false).EnableIpv6(false).EnableIpv4().Attachable(false))
            .Should().Be("internal: false|enable_ipv6: false|enable_ipv4: true|attachable: false");

    [Fact]
    public void Configure_reaches_what_was_said_before() =>
        Yaml(n => n.Bridge().Attachable().Configure(network => network.Driver = null)).Should().Be("attachable: true");

    private static string Yaml(Action<NetworkBuilder> configure)
    {
        var yaml = Compose.File(file => configure(file.Network("front")))
            .ToYaml(new WriteOptions { Format = ComposeFormat.Spec });
        var lines = yaml[(yaml.IndexOf("  front:", StringComparison.Ordinal) + "  front:".Length)..]
            .Split('\n', StringSplitOptions.TrimEntries);
        return string.Join('|', lines.Where(line => line.Length > 0));
    }
}
