namespace ComposeGen.Tests.Building;

public sealed class ComposeFileBuilderTests
{
    [Fact]
    public void A_later_call_on_a_builder_throws_and_does_not_change_the_file()
    {
        ServiceBuilder? service = null;
        NetworkBuilder? network = null;
        VolumeBuilder? volume = null;
        ComposeFileBuilder? kept = null;
        var built = Compose.File(file =>
        {
            kept = file;
            service = file.Service("s", s => s.Image("i"));
            network = file.Network("n");
            volume = file.Volume("v");
        });
        var before = built.ToYaml();

        Refusal.Of<InvalidOperationException>(() => service!.Environment("A", "1")).Message.Should().Contain("Edit");
        Refusal.Of<InvalidOperationException>(() => service!.Healthcheck("true"));
        Refusal.Of<InvalidOperationException>(() => network!.Internal());
        Refusal.Of<InvalidOperationException>(() => network!.External());
        Refusal.Of<InvalidOperationException>(() => volume!.Driver("d"));
        Refusal.Of<InvalidOperationException>(() => volume!.Name("d"));
        Refusal.Of<InvalidOperationException>(() => kept!.Service("t"));
        Refusal.Of<InvalidOperationException>(() => kept!.Name("t"));

        built.ToYaml().Should().Be(before);
    }

    [Fact]
    public void A_volume_knows_its_key() =>
        Compose.File(file => file.Volume("data").Key.Should().Be("data")).Volumes.Should().ContainKey("data");

    [Fact]
    public void Networks_are_configured() => Compose.File(file => file
        .Network("net", n =>
            n.Bridge().DriverOpt("o", "1").Name("name").Subnet(Subnet.Parse("10.0.0.0/24"), gateway: "10.0.0.9")
            .Subnet(Subnet.Parse("fd00::/64")).Internal().EnableIpv6().Label("l", "2")
                .Configure(it => it.Extensions.Add(new Extension("x-a", new ComposeGen.Yaml.YamlScalar("b"))))))
        .ToYaml().Should().Be("""
            version: '2.1'
            networks:
              net:
                x-a: b
                name: name
                driver: bridge
                driver_opts:
                  o: "1"
                ipam:
                  config:
                    - subnet: 10.0.0.0/24
                      gateway: "10.0.0.9"
                    - subnet: fd00::/64
                internal: true
                enable_ipv6: true
                labels:
                  - l=2

            """);

    [Fact]
    public void Volumes_are_configured() => Compose.File(file => file
        .Volume("data", v => v.Driver("d").DriverOpt("o", "1").Name("name").Label("l", "2").Configure(it => it.Driver = "e")))
        .ToYaml().Should().Be("version: '2.1'\nvolumes:\n  data:\n    name: name\n    driver: e\n    driver_opts:\n"
            + "      o: \"1\"\n    labels:\n      - l=2\n");

    [Fact]
    public void A_shared_network_can_have_a_key_of_its_own() =>
        Compose.File(file => file.Network(SharedNetwork.Named("the name", "key")).Network(SharedNetwork.Named("the name", "key")))
            .ToYaml().Should().Be("version: '2'\nnetworks:\n  key:\n    external:\n      name: the name\n");

    [Fact]
    public void A_name_that_is_used_twice_is_refused() => Compose.File(file =>
    {
        file.Service("a");
        file.Network("a", n => n.Label("l", "1").DriverOpt("o", "1"));
        file.Volume("a", v => v.Label("l", "1").DriverOpt("o", "1"));
        Refusal.Of<ArgumentException>("name", () => file.Service("a"));
        Refusal.Of<ArgumentException>("key", () => file.Network("a"));
        Refusal.Of<ArgumentException>("key", () => file.Volume("a"));
        Refusal.Of<ArgumentException>("network", () => file.Network(SharedNetwork.Named("a")));
        Refusal.Of<ArgumentException>("name", () => file.Network("b", n => n.Label("l", "1").Label("l", "2")));
        Refusal.Of<ArgumentException>("name", () => file.Network("c", n => n.DriverOpt("l", "1").DriverOpt("l", "2")));
        Refusal.Of<ArgumentException>("name", () => file.Volume("b", v => v.Label("l", "1").Label("l", "2")));
        Refusal.Of<ArgumentException>("name", () => file.Volume("c", v => v.DriverOpt("l", "1").DriverOpt("l", "2")));
        Refusal.Of<ArgumentException>("network", () =>
            file.Network(SharedNetwork.Named("x")).Network(SharedNetwork.Named("y", "x")));
    });

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("é")]
    [InlineData("a\n")]
    public void A_name_that_is_not_legal_is_refused(string name) => Compose.File(file =>
    {
        Refusal.Of<ArgumentException>("name", () => file.Service(name));
        Refusal.Of<ArgumentException>("key", () => file.Network(name));
        Refusal.Of<ArgumentException>("key", () => file.Volume(name));
        Refusal.Of<ArgumentException>("key", () => SharedNetwork.Named("x", name));
    });

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refusal.Of<ArgumentNullException>("build", () => Compose.File(null!));
        Refusal.Of<ArgumentException>("name", () => SharedNetwork.Named(" ", "key"));
        Compose.File(file =>
        {
            Refusal.Of<ArgumentNullException>("name", () => file.Service(null!));
            Refusal.Of<ArgumentNullException>("key", () => file.Network((string)null!));
            Refusal.Of<ArgumentNullException>("network", () => file.Network((SharedNetwork)null!));
            Refusal.Of<ArgumentNullException>("key", () => file.Volume(null!));
            Refusal.Of<ArgumentNullException>("configure", () => file.Configure(null!));
            Refusal.Of<ArgumentNullException>("configure", () => file.Network("n").Configure(null!));
            Refusal.Of<ArgumentNullException>("configure", () => file.Volume("v").Configure(null!));
            Refusal.Of<ArgumentNullException>("name", () => file.Network("m").Label(null!, "x"));
        });
    }
}
