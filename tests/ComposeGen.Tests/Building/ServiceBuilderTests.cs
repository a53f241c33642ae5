namespace ComposeGen.Tests.Building;

/// <summary>Every method has its effect, and refuses invalid arguments by their names.</summary>
public sealed class ServiceBuilderTests
{
    [Fact]
    public void Image() => Yaml(s => s.Image("nginx:1")).Should().Be("image: nginx:1");

    [Fact]
    public void Build_of_a_folder() => Yaml(s => s.Build("./a")).Should().Be("build: ./a");

    [Fact]
    public void Build_with_more() =>
        Yaml(s => s.Build(".").Build(b => b.Dockerfile("D"))).Should().Be("build: |context: .|dockerfile: D");

    [Fact]
    public void Ports() =>
        Yaml(s => s.Port(80).Port(81, 82).Port(new PortMapping(83)).Port("84:84/udp").Port($"{Variable.Of("P")}:85"))
            .Should().Be("ports: |- \"80\"|- \"81:82\"|- \"83\"|- \"84:84/udp\"|- \"${P}:85\"");

    [Fact]
    public void Expose() => Yaml(s => s.Expose(443).Expose(1, 2)).Should().Be("expose: |- \"443\"|- \"1\"|- \"2\"");

    [Fact]
    public void Environment() =>
        Yaml(s => s.Environment("A", "b $c").Environment("PASS").Environment("E", "")).Should()
            .Be("environment: |- A=b $$c|- PASS|- E=");

    [Fact]
    public void Depends_on() => Yaml((s, other) => s.DependsOn(other)).Should().Be("depends_on: |- other");

    [Fact]
    public void Depends_on_with_a_condition() =>
        Yaml((s, other) => s.DependsOn(other, DependencyCondition.ServiceHealthy)).Should()
            .Be("depends_on: |other: |condition: service_healthy");

    [Fact]
    public void Link() => Yaml((s, other) => s.Link(other).Link(other, "o")).Should().Be("links: |- other|- other:o");

    [Fact]
    public void Volume_of_the_host() =>
        Yaml(s => s.Volume("./a:/b:ro").Volume(new VolumeMount("/c", "/d"))).Should().Be("volumes: |- ./a:/b:ro|- /c:/d");

    [Fact]
    public void Volume_of_the_file() => Compose.File(file =>
    {
        var data = file.Volume("data");
        file.Service("s", s => s.Volume(data, "/var", readOnly: true));
    }).Unchecked().Should().Contain("- data:/var:ro");

    [Fact]
    public void On_networks() => Compose.File(file =>
    {
        var inside = file.Network("inside");
        var front = file.Network("front");
        file.Service("s", s => s
            .On(inside)
            .On(front, "a", "b")
            .On(SharedNetwork.Named("inout"), n => n.Ipv4Address = InternetAddress.Parse("10.0.0.5")));
    }).Unchecked().Should().Contain("""
            networks:
              inside:
              front:
                aliases:
                  - a
                  - b
              inout:
                ipv4_address: "10.0.0.5"

        networks:
          inside:
          front:
          inout:
            external:
              name: inout
        """);

    [Fact]
    public void Network_mode()
    {
        Yaml(s => s.NetworkMode(NetworkMode.Host)).Should().Be("network_mode: host");
        Yaml(s => s.NetworkMode(NetworkMode.None)).Should().Be("network_mode: none");
        Yaml(s => s.NetworkMode(NetworkMode.OfService("a"))).Should().Be("network_mode: service:a");
    }

    [Fact]
    public void A_value_and_its_text_are_the_same()
    {
        Newest(s => s.Platform(Platform.Parse("linux/amd64"))).Should()
            .Be(Newest(s => s.Platform("linux/amd64"))).And.Be("platform: linux/amd64");
        Newest(s => s.MemReservation(ByteSize.Parse("64m"))).Should()
            .Be(Newest(s => s.MemReservation("64m"))).And.Be("mem_reservation: 64m");
        Newest(s => s.MemswapLimit(ByteSize.Parse("64m"))).Should()
            .Be(Newest(s => s.MemswapLimit("64m"))).And.Be("memswap_limit: 64m");
        Newest(s => s.ShmSize(ByteSize.Parse("64m"))).Should().Be(Newest(s => s.ShmSize("64m"))).And.Be("shm_size: 64m");
        Newest(s => s.StopGracePeriod(ComposeDuration.Parse("90s"))).Should().Be(Newest(s => s.StopGracePeriod("90s")));
        Newest(s => s.PullPolicy(PullPolicy.Parse("always"))).Should()
            .Be(Newest(s => s.PullPolicy("always"))).And.Be("pull_policy: always");
        Newest(s => s.MacAddress(MacAddress.Parse("02:42:ac:11:65:43"))).Should()
            .Be(Newest(s => s.MacAddress("02:42:ac:11:65:43")));
        Newest(s => s.Device(DeviceMapping.Parse("/dev/a:/dev/b"))).Should().Be(Newest(s => s.Device("/dev/a:/dev/b")));
        Newest(s => s.ExtraHost(ExtraHost.Parse("db:10.0.0.5"))).Should().Be(Newest(s => s.ExtraHost("db:10.0.0.5")));
    }

    [Fact]
    public void A_mark_is_taken_back()
    {
        Newest(s => s.Init().Init(false)).Should().Be("init: false");
        Newest(s => s.Tty().Tty(false)).Should().Be("tty: false");
        Newest(s => s.StdinOpen().StdinOpen(false)).Should().Be("stdin_open: false");
        Newest(s => s.Attach().Attach(false)).Should().Be("attach: false");
        Newest(s => s.OomKillDisable().OomKillDisable(false)).Should().Be("oom_kill_disable: false");
        Newest(s => s.Privileged().Privileged(false)).Should().Be("privileged: false");
        Newest(s => s.ReadOnly().ReadOnly(false)).Should().Be("read_only: false");
        Newest(s => s.UseApiSocket().UseApiSocket(false)).Should().Be("use_api_socket: false");
    }

    [Fact]
    public void Provider() =>
        Newest(s => s.Provider(p => p.Type = "old").Provider(p => p.Type = "cloud")).Should().Be("provider:|type: cloud");

    [Fact]
    public void Pull_policy_that_refreshes() => Newest(s => s.PullRefreshAfter("24h")).Should().Be("pull_refresh_after: 24h");

    [Fact]
    public void Command_of_one_string() => Yaml(s => s.Command("run it")).Should().Be("command: run it");

    [Fact]
    public void Cpus_from_a_variable() => Newest(s => s.Cpus(Variable.Of("CPUS"))).Should().Be("cpus: ${CPUS}");

    [Fact]
    public void Driver_of_its_volumes() => Yaml(s => s.VolumeDriver("local")).Should().Be("volume_driver: local");

    [Fact]
    public void Entrypoint_of_arguments() =>
        Yaml(s => s.Entrypoint("sh").Entrypoint("sh", "-c")).Should().Be("entrypoint: |- sh|- -c");

    [Fact]
    public void Configure() => Yaml(s => s.Configure(service => service.Image = new ImageReference("i"))).Should().Be("image: i");

    [Fact]
    public void Text_in_the_wrong_form_is_refused()
    {
        Refused<FormatException>(s => s.Image(" "));
        Refused<FormatException>(s => s.Port("x"));
        Refused<FormatException>(s => s.Volume(""));
        Refused<ArgumentOutOfRangeException>(s => s.Port(0)).ParamName.Should().NotBeNull();
        Refused<ArgumentOutOfRangeException>(s => s.Port(1, 70_000)).ParamName.Should().NotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("A=B")]
    [InlineData("A B")]
    public void A_name_that_no_variable_can_have_is_refused(string name) =>
        Refused<ArgumentException>(s => s.Environment(name, "x")).ParamName.Should().Be("name");

    [Fact]
    public void What_is_said_twice_is_refused()
    {
        Refused<ArgumentException>(s => s.Environment("A", "x").Environment("A")).ParamName.Should().Be("name");
        Refused<ArgumentException>(s => s.On(SharedNetwork.Named("net")).On(SharedNetwork.Named("net"))).ParamName.Should()
            .Be("network");
        Refused<InvalidOperationException>(s => s.NetworkMode(NetworkMode.Host).NetworkMode(NetworkMode.Host));
        Refused<InvalidOperationException>(s => s.NetworkMode(NetworkMode.Host).On(SharedNetwork.Named("net")));
        Refused<InvalidOperationException>(s => s.On(SharedNetwork.Named("net")).NetworkMode(NetworkMode.Host));
        Compose.File(file =>
        {
            var other = file.Service("other");
            var service = file.Service("s", s => s.DependsOn(other));
            Refusal.Of<ArgumentException>("services", () => service.DependsOn(other));
            Refusal.Of<ArgumentException>("service", () => service.DependsOn(other, DependencyCondition.ServiceHealthy));
        });
    }

    [Fact]
    public void A_reference_to_itself_is_refused() => Compose.File(file =>
    {
        var service = file.Service("s");
        Refusal.Of<ArgumentException>("services", () => service.DependsOn(service));
        Refusal.Of<ArgumentException>("service", () => service.DependsOn(service, DependencyCondition.ServiceStarted));
        Refusal.Of<ArgumentException>("service", () => service.Link(service));
    });

    [Fact]
    public void What_belongs_to_another_file_is_refused() => Compose.File(foreign =>
    {
        var network = foreign.Network("net");
        var volume = foreign.Volume("data");
        var stranger = foreign.Service("stranger");
        Compose.File(file =>
        {
            file.Network("net");
            file.Volume("data");
            var service = file.Service("s");
            Refusal.Of<ArgumentException>("network", () => service.On(network));
            Refusal.Of<ArgumentException>("volume", () => service.Volume(volume, "/x"));
            Refusal.Of<ArgumentException>("services", () => service.DependsOn(stranger));
            Refusal.Of<ArgumentException>("service", () => service.Link(stranger));
        });
    });

    [Fact]
    public void Null_is_refused_by_name()
    {
        Refused<ArgumentNullException>(s => s.Build((Action<BuildBuilder>)null!)).ParamName.Should().Be("configure");
        Refused<ArgumentNullException>(s => s.Configure(null!)).ParamName.Should().Be("configure");
        Refused<ArgumentNullException>(s => s.Environment((string)null!)).ParamName.Should().Be("name");
        Refused<ArgumentNullException>(s => s.NetworkMode((NetworkMode)null!)).ParamName.Should().Be("mode");
        Refused<ArgumentNullException>(s => s.On(null!)).ParamName.Should().Be("network");
        Refused<ArgumentNullException>(s => s.Link(null!)).ParamName.Should().Be("service");
        Refused<ArgumentNullException>(s => s.DependsOn([null!])).ParamName.Should().Be("services");
        Refused<ArgumentNullException>(s => s.Volume((VolumeBuilder)null!, "/x")).ParamName.Should().Be("volume");
        Refused<ArgumentNullException>(s => s.On(SharedNetwork.Named("net"), (Action<NetworkAttachment>)null!)).ParamName.Should()
            .Be("configure");
    }

    private static string Yaml(Action<ServiceBuilder> configure) => Yaml((s, _) => configure(s));

    // The lines of the service, from its own indentation.
    private static string Yaml(Action<ServiceBuilder, ServiceBuilder> configure)
    {
        var yaml = Compose.File(file =>
        {
            var other = file.Service("other");
            configure(file.Service("s"), other);
        }).Unchecked();
        var lines = yaml[(yaml.IndexOf("  s:\n", StringComparison.Ordinal) + 5)..].Split('\n', StringSplitOptions.TrimEntries);
        return string.Join('|', lines.Where(line => line.Length > 0).Select(line => line.EndsWith(':') ? line + " " : line));
    }

    // The same of the newest format, which has every key.
    private static string Newest(Action<ServiceBuilder> configure)
    {
        var yaml = Compose.File(file => file.Service("s", configure)).Unchecked(ComposeFormat.Spec);
        return string.Join('|', yaml.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[2..]);
    }

    private static TException Refused<TException>(Action<ServiceBuilder> configure)
        where TException : Exception =>
        FluentActions.Invoking(() => Compose.File(file => file.Service("s", configure))).Should().Throw<TException>().Which;
}
