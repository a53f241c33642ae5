using System.Globalization;
using System.Net;

namespace ComposeGen.Tests.Building;

/// <summary>The calls that people write first, and what they write.</summary>
public sealed class NaturalCallsTests
{
    public static TheoryData<string, Action<ServiceBuilder>, string> Calls => new()
    {
        { "a number", s => s.Environment("A", 8080), "environment: |- A=8080" },
        { "a long number", s => s.Environment("A", long.MaxValue), "environment: |- A=9223372036854775807" },
        { "a fraction", s => s.Environment("A", 0.5), "environment: |- A=0.5" },
        { "a decimal", s => s.Environment("A", 1.50m), "environment: |- A=1.50" },
        { "a boolean", s => s.Environment("A", true), "environment: |- A=true" },
        { "a character", s => s.Environment("A", 'x'), "environment: |- A=x" },
        { "an address", s => s.Environment("A", new Uri("http://a/b?c=d")), "environment: |- A=http://a/b?c=d" },
        { "a date", s => s.Environment("A", new DateOnly(2026, 1, 31)), "environment: |- A=2026-01-31" },
        { "a time", s => s.Environment("A", new DateTime(2026, 1, 31, 8, 0, 0)), "environment: |- A=2026-01-31T08:00:00" },
        {
            "a time with offset", s => s.Environment("A", new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.FromHours(1))),
            "environment: |- A=2026-01-31T08:00:00+01:00"
        },
        { "a GUID", s => s.Environment("A", Guid.Empty), "environment: |- A=00000000-0000-0000-0000-000000000000" },
        { "pairs", s => s.Environment(("A", 1), ("B", "x"), ("C", true)), "environment: |- A=1|- B=x|- C=true" },
        {
            "a dictionary", s => s.Environment(new Dictionary<string, string> { ["A"] = "1", ["B"] = "$2" }),
            "environment: |- A=1|- B=$$2"
        },
        {
            "a dictionary of objects", s => s.Environment(new Dictionary<string, object> { ["A"] = 1.5, ["B"] = true }),
            "environment: |- A=1.5|- B=true"
        },
        {
            "a dictionary of texts",
            s => s.Environment(new Dictionary<string, ComposeText> { ["A"] = Variable.Of("B"), ["C"] = 1 }),
            "environment: |- A=${B}|- C=1"
        },
        { "labels", s => s.Labels(("a", 1), ("b", true)), "labels: |- a=1|- b=true" },
        { "a dictionary of labels", s => s.Labels(new Dictionary<string, int> { ["a"] = 1 }), "labels: |- a=1" },
        { "annotations", s => s.Annotations(("a", "b")), "annotations: |- a=b" },
        {
            "a dictionary of annotations", s => s.Annotations(new Dictionary<string, string> { ["a"] = "b" }),
            "annotations: |- a=b"
        },
        { "a numeric sysctl", s => s.Sysctl("net.core.somaxconn", 1024), "sysctls: |- net.core.somaxconn=1024" },
        { "sysctls", s => s.Sysctls(("a", 1), ("b", 2)), "sysctls: |- a=1|- b=2" },
        { "a dictionary of sysctls", s => s.Sysctls(new Dictionary<string, long> { ["a"] = 1 }), "sysctls: |- a=1" },
        { "storage options", s => s.StorageOpts(("size", "1G")), "storage_opt: |size: 1G" },
        {
            "a dictionary of storage options", s => s.StorageOpts(new Dictionary<string, string> { ["size"] = "1G" }),
            "storage_opt: |size: 1G"
        },
        { "ports", s => s.Ports("80:80", "443:443"), "ports: |- \"80:80\"|- \"443:443\"" },
        { "a sequence of ports", s => s.Ports(new List<string> { "80:80" }), "ports: |- \"80:80\"" },
        { "a collection of ports", s => s.Ports(["80:80", "81:81"]), "ports: |- \"80:80\"|- \"81:81\"" },
        { "a UDP port", s => s.Port(53, 53, "udp"), "ports: |- \"53:53/udp\"" },
        { "exposed ports", s => s.Expose("80", "81/udp"), "expose: |- \"80\"|- \"81/udp\"" },
        { "a sequence of exposed ports", s => s.Expose(new[] { "80" }.Where(_ => true)), "expose: |- \"80\"" },
        { "an exposed port", s => s.Expose(new ExposedPort(80, "udp")), "expose: |- \"80/udp\"" },
        { "capabilities", s => s.CapAdd("A", "B"), "cap_add: |- A|- B" },
        { "a list of capabilities", s => s.CapAdd(new List<string> { "A", "B" }), "cap_add: |- A|- B" },
        { "an array of capabilities", s => s.CapDrop(new[] { "ALL" }), "cap_drop: |- ALL" },
        { "a collection of capabilities", s => s.CapDrop(["A", "B"]), "cap_drop: |- A|- B" },
        { "security options", s => s.SecurityOpt(new List<string> { "a" }), "security_opt: |- a" },
        { "DNS servers", s => s.Dns(new List<string> { "1.1.1.1" }), "dns: \"1.1.1.1\"" },
        { "DNS options", s => s.DnsOpt(new List<string> { "a" }), "dns_opt: |- a" },
        { "DNS domains", s => s.DnsSearch(new List<string> { "a" }), "dns_search: a" },
        { "external links", s => s.ExternalLinks(new List<string> { "a" }), "external_links: |- a" },
        { "profiles", s => s.Profiles(new List<string> { "a" }), "profiles: |- a" },
        { "tmpfs", s => s.Tmpfs(new List<string> { "/a" }), "tmpfs: /a" },
        { "rules", s => s.DeviceCgroupRules(new List<string> { "a" }), "device_cgroup_rules: |- a" },
        { "environment files", s => s.EnvFile(new List<string> { ".env" }), "env_file: \".env\"" },
        { "label files", s => s.LabelFile(new List<string> { ".env" }), "label_file: \".env\"" },
        { "a list of arguments", s => s.Command(new List<string> { "a", "b" }), "command: |- a|- b" },
        { "a list for the entry point", s => s.Entrypoint(new List<string> { "a", "b" }), "entrypoint: |- a|- b" },
        { "a collection of arguments", s => s.Command(["a", "b"]), "command: |- a|- b" },
        { "an extra host", s => s.ExtraHost("db:10.0.0.5"), "extra_hosts: |- db:10.0.0.5" },
        { "a mount of parts", s => s.Volume("./a", "/b"), "volumes: |- ./a:/b" },
        { "a read-only mount", s => s.Volume("./a", "/b", readOnly: true), "volumes: |- ./a:/b:ro" },
        { "a mount with a variable", s => s.Volume($"{Variable.Of("DIR")}/a", "/b"), "volumes: |- ${DIR}/a:/b" },
        { "mounts", s => s.Volumes("./a:/b", "./c:/d"), "volumes: |- ./a:/b|- ./c:/d" },
        { "a sequence of mounts", s => s.Volumes(new List<string> { "./a:/b" }), "volumes: |- ./a:/b" },
        { "CPUs", s => s.Cpus(0.5), "cpus: 0.5" },
        { "one CPU", s => s.Cpus(1), "cpus: 1" },
        { "decimal CPUs", s => s.Cpus(0.5m), "cpus: 0.5" },
        { "CPUs as text", s => s.Cpus("0.50"), "cpus: 0.50" },
        { "memory as text", s => s.MemLimit("512m"), "mem_limit: 512m" },
        { "memory in bytes", s => s.MemLimit(64 * 1024 * 1024), "mem_limit: 64m" },
        { "shared memory", s => s.ShmSize("64m"), "shm_size: 64m" },
        { "a user ID", s => s.User(1000), "user: \"1000\"" },
        { "a group", s => s.GroupAdd(1000, 1001), "group_add: |- 1000|- 1001" },
        { "a group by name", s => s.GroupAdd("docker"), "group_add: |- docker" },
        { "one limit", s => s.Ulimit("nofile", 1024), "ulimits: |nofile: 1024" },
        { "two limits", s => s.Ulimits(("nofile", 1024), ("nproc", -1)), "ulimits: |nofile: 1024|nproc: -1" },
        { "ports in pairs", s => s.Ports((8080, 80), (8443, 443)), "ports: |- \"8080:80\"|- \"8443:443\"" },
        { "a port of one address", s => s.Port("127.0.0.1", 8080, 80), "ports: |- \"127.0.0.1:8080:80\"" },
        { "two profiles", s => s.Profiles("a", "b").Profile("c"), "profiles: |- a|- b|- c" },
        { "two external links", s => s.ExternalLinks("a", "b"), "external_links: |- a|- b" },
        { "two rules", s => s.DeviceCgroupRules("a", "b"), "device_cgroup_rules: |- a|- b" },
        { "a host and its address", s => s.ExtraHost("a", "1.2.3.4"), "extra_hosts: |- a:1.2.3.4" },
        {
            "extra hosts", s => s.ExtraHosts("a:1.2.3.4").ExtraHosts(new List<string> { "b:host-gateway" }),
            "extra_hosts: |- a:1.2.3.4|- b:host-gateway"
        },
        {
            "devices", s => s.Devices("/dev/a", "/dev/b:/dev/c").Devices(new List<string> { "/dev/d" }),
            "devices: |- /dev/a|- /dev/b:/dev/c|- /dev/d"
        },
        {
            "an optional environment file", s => s.EnvFile(".env", required: false),
            "env_file: |- path: \".env\"|required: false"
        },
        {
            "a health check in one call",
            s => s.Healthcheck("true", interval: "10s", timeout: TimeSpan.FromSeconds(5), retries: 3, startPeriod: "1m"),
            "healthcheck: |test: \"true\"|interval: 10s|timeout: 5s|retries: 3|start_period: 1m"
        },
        {
            "lists of a build",
            s => s.Build(b => b
                .Platforms("linux/amd64", "linux/arm64").Platforms(new List<string> { "linux/386" }).CacheFrom("a", "b")
                .CacheFrom(new List<string> { "c" }).CacheTo("a").CacheTo(new List<string> { "d" }).Tags("a:1", "a:2").Tag("a:3")
                .Entitlements("e", "f").ExtraHost("h", "1.2.3.4").ExtraHosts("i:1.2.3.4").Ulimit("nofile", 5)
                .ExtraHosts(new List<string> { "j:1.2.3.4" })),
            "build: |cache_from: |- a|- b|- c|cache_to: |- a|- d|platforms: |- linux/amd64|- linux/arm64|- linux/386|"
                + "tags: |- a:1|- a:2|- a:3|extra_hosts: |- h:1.2.3.4|- i:1.2.3.4|- j:1.2.3.4|ulimits: |nofile: 5|"
                + "entitlements: |- e|- f"
        },
        { "a device", s => s.Device("/dev/a", "/dev/b"), "devices: |- /dev/a:/dev/b" },
        { "all GPUs", s => s.Gpus("all"), "gpus: all" },
        { "a number of GPUs", s => s.Gpus(2), "gpus: |- count: 2" },
        { "a network mode", s => s.NetworkMode("host"), "network_mode: host" },
        { "a grace period", s => s.StopGracePeriod(TimeSpan.FromSeconds(90)), "stop_grace_period: 1m30s" },
        { "a grace period as text", s => s.StopGracePeriod("90s"), "stop_grace_period: 1m30s" },
        { "a restart policy", s => s.Restart("unless-stopped"), "restart: unless-stopped" },
        { "an image", s => s.Image(ImageReference.Parse("nginx:1.27").WithTag("1.28")), "image: nginx:1.28" },
        { "a health check", s => s.Healthcheck("curl -f http://localhost"), "healthcheck: |test: curl -f http://localhost" },
        {
            "a health check with options",
            s => s.Healthcheck(h => h.Test("CMD", "true").Interval("10s").Timeout(TimeSpan.FromSeconds(2)).Retries(5)
                .StartPeriod("1m").StartInterval("1s")),
            "healthcheck: |test: |- CMD|- \"true\"|interval: 10s|timeout: 2s|retries: 5|start_period: 1m|start_interval: 1s"
        },
        {
            "a health check with spans",
            s => s.Healthcheck(h => h.Test("true").Timeout("2s").StartPeriod(TimeSpan.FromMinutes(1))
                .StartInterval(TimeSpan.FromSeconds(1)).Configure(each => each.Retries = 2)),
            "healthcheck: |test: \"true\"|timeout: 2s|retries: 2|start_period: 1m|start_interval: 1s"
        },
        { "no health check", s => s.Healthcheck(h => h.Disable()), "healthcheck: |disable: true" },
        { "a switch", s => s.Healthcheck(h => h.Disable(false)), "healthcheck: |disable: false" },
        { "a logging driver", s => s.Logging("local"), "logging: |driver: local" },
        {
            "logging options", s => s.Logging("json-file", ("max-size", "10m"), ("max-file", 3)),
            "logging: |driver: json-file|options: |max-size: 10m|max-file: \"3\""
        },
        {
            "a dictionary of logging options",
            s => s.Logging("json-file", new Dictionary<string, string> { ["max-size"] = "10m" }),
            "logging: |driver: json-file|options: |max-size: 10m"
        },
        {
            "limits", s => s.Deploy(d =>
                d.Limits(cpus: 0.5, memory: "512m").Replicas(3).Reservations(cpus: "0.25", memory: 1024)),
            "deploy: |replicas: 3|resources: |limits: |cpus: \"0.5\"|memory: 512m|reservations: |cpus: \"0.25\"|memory: 1k"
        },
        {
            "resources",
            s => s.Deploy(d => d.Resources(r => r
                .Limits(l => l.Pids = 5).Reservations(x => x.Cpus = 0.5).Gpus("all").Gpus(1).GenericResource("ssd", 2)
                .Device(x => x.Capabilities = ["tpu"]))),
            "deploy: |resources: |limits: |pids: 5|reservations: |cpus: \"0.5\"|generic_resources: |- discrete_resource_spec: "
                + "|kind: ssd|value: 2|devices: |- capabilities: |- gpu|count: all|- capabilities: |- gpu|count: 1|"
                + "- capabilities: |- tpu"
        },
        { "deploy labels", s => s.Deploy(d => d.Labels(("a", 1))), "deploy: |labels: |- a=1" },
        {
            "a dictionary of deploy labels", s => s.Deploy(d => d.Labels(new Dictionary<string, int> { ["a"] = 1 })),
            "deploy: |labels: |- a=1"
        },
        { "another service", s => s.Extends("base", "other.yml"), "extends: |service: base|file: other.yml" },
        { "an extension", s => s.Extension("x-a", "b").Extension("x-n", 1), "x-a: b|x-n: 1" },
        {
            "a build", s => s.Build(".", "Dev.Dockerfile").Build(b => b
                .Args(("A", 1)).Labels(("l", true)).Args(new Dictionary<string, string> { ["B"] = "2" })
                .Labels(new Dictionary<string, string> { ["m"] = "n" }).AdditionalContexts(("c", "./c"))
                .AdditionalContexts(new Dictionary<string, string> { ["d"] = "./d" })
                .Tags(new List<string> { "a:1" }).Entitlements(new List<string> { "network.host" })
                .NoCacheFilter(new List<string> { "x" })),
            "build: |context: .|dockerfile: Dev.Dockerfile|args: |- A=1|- B=2|"
                + "additional_contexts: |- c=./c|- d=./d|no_cache_filter: x|tags: |- a:1|labels: |- l=true|- m=n|entitlements: "
                    + "|- network.host"
        },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public void Write_the_expected_keys(string call, Action<ServiceBuilder> configure, string expected)
    {
        var yaml = Compose.File(ComposeFormat.Spec, file => file.Service("s", configure)).Unchecked();

        var lines = yaml.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string.Join('|', lines.Skip(2).Select(line => line.EndsWith(':') ? line + " " : line)).Should().Be(expected, call);
    }

    [Fact]
    public void Initializers_take_the_same_values()
    {
        var service = new Service
        {
            Image = "nginx:1.27",
            Ports = ["80:80", 443, new PortMapping(5, 6)],
            Expose = ["80", 443],
            Volumes = ["data:/var/lib"],
            Command = ["a", "b"],
            Entrypoint = "sh -c",
            EnvFile = [".env"],
            Secrets = ["password"],
            Configs = ["site"],
            Environment = new() { ["A"] = 1, ["B"] = true, ["C"] = "x", ["D"] = 0.5 },
            StopGracePeriod = TimeSpan.FromSeconds(90),
            Cpus = 0.5,
            MemLimit = "512m",
            ShmSize = 1024,
            Restart = "always",
            Gpus = "all",
            Tty = true,
            Scale = 2,
            Healthcheck = new() { Test = "true", Interval = TimeSpan.FromSeconds(10), Timeout = "5s", Retries = 3 },
            Networking = (NetworkMode)"host",
            Devices = ["/dev/a"],
            ExtraHosts = ["a:1.2.3.4"],
            GroupAdd = [1000],
        };
        var file = new ComposeFile { Format = ComposeFormat.Spec };
        file.Services.Add("web", service);
        file.Networks.Add("lan", new CreatedNetwork
        {
            Ipam = new() { Config = [new() { Subnet = "10.0.0.0/24", Gateway = "10.0.0.1", IpRange = "10.0.0.128/25" }] },
        });
        file.Secrets.Add("password", new CreatedSecret { Source = "./password" });

        var same = Compose.File(ComposeFormat.Spec, built =>
        {
            built.Network("lan", lan => lan.Subnet("10.0.0.0/24", "10.0.0.1")
                .Configure(each => each.Ipam!.Config![0].IpRange = "10.0.0.128/25"));
            built.Secret("password", "./password");
            built.Service("web", s => s
                .Image("nginx:1.27").Ports("80:80", "443").Port(5, 6).Expose(80, 443).Volume("data:/var/lib").Command("a", "b")
                .Entrypoint("sh -c").EnvFile(".env").Secret("password").Config("site")
                .Environment(("A", 1), ("B", true), ("C", "x"), ("D", 0.5)).StopGracePeriod("1m30s").Cpus(0.5).MemLimit("512m")
                .ShmSize(1024).Restart("always").Gpus("all").Tty().Scale(2)
                .Healthcheck(h => h.Test("true").Interval("10s").Timeout("5s").Retries(3)).NetworkMode("host").Device("/dev/a")
                .ExtraHost("a:1.2.3.4").GroupAdd(1000));
        });

        file.Unchecked().Should().Be(same.Unchecked());
    }

    [Fact]
    public void A_bad_text_names_the_service_and_the_property()
    {
        Refusal.Of<FormatException>(() => Compose.File(f => f.Service("web", s => s.Port("8O:80"))))
            .Message.Should().StartWith("Port of the service 'web': \"8O:80\" is not [[IP:]");
        Refusal.Of<FormatException>(() => Compose.File(f => f.Service("web", s => s.Healthcheck(h => h.Interval("soon")))))
            .Message.Should().StartWith("Interval of the health check 'web': \"soon\" is not ");
        Refusal.Of<FormatException>(() => Compose.File(f => f.Service("web", s => s.Build(b => b.ShmSize("much")))))
            .Message.Should().StartWith("ShmSize of the build 'web': \"much\" is not ");
        Refusal.Of<FormatException>(() => Compose.File(f => f.Network("lan", n => n.Subnet("10.0.0.0"))))
            .Message.Should().StartWith("Subnet of the network 'lan': \"10.0.0.0\" is not ");
    }

    [Theory]
    [InlineData("app:${TAG}")]
    [InlineData("${IMAGE:-nginx}")]
    public void The_notation_of_a_variable_in_a_literal_is_refused_with_advice(string image)
    {
        var name = image.Split('{', ':', '}').First(part => part is "TAG" or "IMAGE");

        Refusal.Of<FormatException>(() => Compose.File(f => f.Service("web", s => s.Image(image))))
            .Message.Should().Contain($"Variable.Of(\"{name}\")");
        Refusal.Of<FormatException>(() => new Service { Image = image }).Message.Should().Contain($"Variable.Of(\"{name}\")");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void A_number_that_is_not_finite_is_refused(double number)
    {
        Refusal.Of<ArgumentOutOfRangeException>("number", () => Compose.File(f => f.Service("web", s => s.Cpus(number))));
        Refusal.Of<ArgumentOutOfRangeException>("number", () =>
            Compose.File(f => f.Service("web", s => s.Environment("A", number))));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Values_are_the_same_in_every_culture(string culture) => Cultures.Under(culture, () =>
        Compose.File(f => f.Service("s", s => s
                .Cpus(0.5).Environment(("A", 1.5), ("B", new DateOnly(2026, 1, 31)), ("C", -1234.5m))
                .Environment(new Dictionary<string, object> { ["D"] = 2.5f })))
            .Unchecked().Should().Contain("cpus: 0.5").And.Contain("A=1.5").And.Contain("B=2026-01-31").And.Contain("C=-1234.5")
            .And.Contain("D=2.5"));

    [Theory]
    [InlineData("nginx:1.27", "nginx:2")]
    [InlineData("localhost:5000/app", "localhost:5000/app:2")]
    [InlineData("nginx:1.27@sha256:0123456789012345678901234567890123456789012345678901234567890123", "nginx:2")]
    [InlineData("${REGISTRY:-a:1}/app:${TAG}", "${REGISTRY:-a:1}/app:2")]
    [InlineData("app:${TAG:-1}", "app:2")]
    [InlineData("${REGISTRY}/app", "${REGISTRY}/app:2")]
    public void An_image_gets_another_tag(string image, string expected) =>
        ComposeValue<ImageReference>.Parse(ComposeText.FromRaw(image)).WithTag("2").ToString().Should().Be(expected);

    [Fact]
    public void A_variable_for_the_whole_image_hides_its_tag() =>
        Refusal.Of<InvalidOperationException>(() => ((ComposeValue<ImageReference>)Variable.Of("IMAGE")).WithTag("2"))
            .Message.Should().Contain("${IMAGE} may contain a tag");
}
