using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Building;

public sealed class CoverageTests
{
    // Methods with another name than the property.
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["Networking"] = "NetworkMode",
        ["Models"] = "Model",
        ["Secrets"] = "Secret",
        ["Ulimits"] = "Ulimit",
    };

    private static readonly (Type Node, Type Builder)[] Builders =
    [
        (typeof(Service), typeof(ServiceBuilder)),
        (typeof(Build), typeof(BuildBuilder)),
        (typeof(Deploy), typeof(DeployBuilder)),
        (typeof(CreatedNetwork), typeof(NetworkBuilder)),
        (typeof(CreatedVolume), typeof(VolumeBuilder)),
    ];

    [Fact]
    public Task Every_property_has_a_fluent_way() => Verify(
        string.Concat(
            from pair in Builders
            from property in pair.Node.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)
            where property.SetMethod is { IsPublic: true }
            select $"{pair.Node.Name}.{property.Name}: {MethodOf(property.Name, pair.Builder) ?? "Configure"}\n"),
        "txt");

    [Fact]
    public void Every_section_of_a_file_has_a_fluent_way()
    {
        var file = Compose.File(file =>
        {
            file.Name("demo").Include("other.yml");
            file.Config("site", config => config.Content("hello").Label("a", "b"));
            file.Config("taken", config => config.External("elsewhere"));
            file.Secret("key", "./key");
            file.Secret("old", secret => secret.External());
            file.Volume("data").External("data1");
            file.Model("llm", "ai/smollm2");
        });

        file.Unchecked(ComposeFormat.Spec).Should().Be("""
            name: demo
            include:
              - other.yml

            volumes:
              data:
                external: true
                name: data1

            configs:
              site:
                content: hello
                labels:
                  - a=b
              taken:
                external: true
                name: elsewhere

            secrets:
              key:
                file: ./key
              old:
                external: true

            models:
              llm:
                model: ai/smollm2

            """);
    }

    [Fact]
    public void Every_method_sets_its_own_key()
    {
        // One call of each method with arguments that its parameters take; the file then holds the key it is named after.
        var yaml = Compose.File(file =>
        {
            file.Service("s", s => s
                .ContainerName("c").Platform("linux/amd64").Profile("p").Extends(e => e.Service = "base").Command("run", "it")
                    .Entrypoint("sh -c")
                .WorkingDir("/w").User("u").GroupAdd("g").GroupAdd(7).Init().Tty().StdinOpen(true).Attach(false)
                .Restart("on-failure:3").Deploy(d => d.Replicas(2).Placement(p => p.Constraints = ["node.role==worker"])).Scale(2)
                .ExternalLink("other:o").EnvFile("a.env").Label("l", "v").LabelFile("l.env").Annotation("a", "v")
                .VolumesFrom("base:ro").Tmpfs("/run").Config("site", "/site").Secret("key").Model("llm")
                .Hostname("h").Domainname("d").MacAddress("02:42:ac:11:65:43").Dns("1.1.1.1").DnsOpt("ndots:1").DnsSearch("lan")
                    .ExtraHost("db:10.0.0.5")
                .Healthcheck(h => h.Interval(TimeSpan.FromSeconds(5))).StopSignal("SIGINT")
                    .StopGracePeriod("1m30s").PullPolicy("always")
                .PostStart(h => h.Command = "true").PreStop(h => h.Command = "true").PreStart(h => h.Command = "true")
                    .Develop(d => d.Watch = []).Logging(l => l.Driver = "local")
                .Cpus(0.5).CpuShares(512).CpuQuota(5000).CpuPeriod(10000).CpuRtPeriod(1).CpuRtRuntime(1).CpuCount(1)
                    .CpuPercent(50).Cpuset("0-1")
                .MemLimit("512m").MemReservation("256m").MemSwappiness(10).MemswapLimit("1g").OomKillDisable().OomScoreAdj(5)
                    .PidsLimit(100).ShmSize("64m")
                .Ulimit("nofile", 1024, 2048).BlkioConfig(b => b.Weight = 300).StorageOpt("size", "1g").Device("/dev/null")
                    .DeviceCgroupRule("c 1:3 mr").Gpus(ServiceGpus.All)
                .Privileged().ReadOnly().CapAdd("NET_ADMIN").CapDrop("ALL").SecurityOpt("no-new-privileges:true")
                    .UsernsMode("host").Ipc("host").Pid("host")
                .Uts("host").Cgroup("host").CgroupParent("p").Isolation("default").Runtime("runc")
                    .Sysctl("net.core.somaxconn", "1024")
                .CredentialSpec(c => c.File = "f").UseApiSocket());
        }).Unchecked(ComposeFormat.Spec);

        var service = ComposeFile.Parse(yaml).FileOrThrow().Services["s"];
        var unset = typeof(Service).GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetValue(service) is null)
            .Select(property => property.Name)
            .Where(property => MethodOf(property, typeof(ServiceBuilder)) is not null);

        unset.Should().BeEquivalentTo(
            nameof(Service.Image), nameof(Service.Build), nameof(Service.Provider), nameof(Service.Ports), nameof(Service.Expose),
            nameof(Service.DependsOn),
            nameof(Service.Links), nameof(Service.Environment), nameof(Service.Volumes), nameof(Service.VolumeDriver),
            nameof(Service.Networking),
            nameof(Service.PullRefreshAfter), nameof(Service.Comment));
    }

    private static string? MethodOf(string property, Type builder) =>
        new[] { property, OtherNames.GetValueOrDefault(property, property) }.FirstOrDefault(name =>
            builder.GetMethods().Any(method => method.Name == name));
}
