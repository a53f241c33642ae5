namespace ComposeGen.Tests.Building;

/// <summary>A second call of a method replaces a value and adds to a list; a name is given once.</summary>
public sealed class BuildBuilderTests
{
    [Fact]
    public void A_single_value_is_replaced() =>
        Yaml(b => b.Context("old").Context(".").Dockerfile("Old").Dockerfile("D").Target("old").Target("run").Network("none")
            .Network("host")
                .ShmSize("1m").ShmSize(ByteSize.Parse("64m")).Isolation("process").Isolation("default").Provenance("false")
                    .Provenance("mode=max")
                .Sbom("false").Sbom("true"))
            .Should().Be("context: .|dockerfile: D|target: run|network: host|shm_size: 64m|isolation: default|provenance: "
                + "mode=max|sbom: \"true\"");

    [Fact]
    public void A_Dockerfile_may_be_text() =>
        Yaml(b => b.Context(".").Dockerfile("D").Dockerfile(new InlineDockerfile("FROM nginx"))).Should()
            .Be("context: .|dockerfile_inline: FROM nginx");

    [Fact]
    public void Text_and_value_of_a_size_are_the_same() =>
        Yaml(b => b.Context(".").ShmSize("64m")).Should().Be(Yaml(b => b.Context(".").ShmSize(ByteSize.Parse("64m"))));

    [Fact]
    public void Lists_grow() =>
        Yaml(b => b.Context(".").CacheFrom("a/b:1").CacheFrom(CacheLocation.Parse("type=local,src=./c")).CacheTo("a/b:2")
                .CacheTo(CacheLocation.Parse("type=local,dest=./c")).NoCacheFilter("one", "two").NoCacheFilter("three")
                .Platform("linux/amd64").Platform(Platform.Parse("linux/arm64")).Tag("a:1").Tags("a:2", "a:3")
                .ExtraHost("db:10.0.0.5").ExtraHost(ExtraHost.Parse("web:10.0.0.6")).Ssh("default")
                    .Ssh(SshAccess.Parse("key=./id"))
                .Secret("token").Secret("cert", "/run/cert").Entitlement("network.host").Entitlement("security.insecure"))
            .Should().Be("context: .|cache_from:|- a/b:1|- type=local,src=./c|cache_to:|- a/b:2|- "
                + "type=local,dest=./c|no_cache_filter:|- one|- two|- three|platforms:|- linux/amd64|- linux/arm64|tags:|- "
                + "a:1|- a:2|- a:3|extra_hosts:|- db:10.0.0.5|- web:10.0.0.6|ssh:|- default|- key=./id|secrets:|- token|- "
                + "source: cert|target: /run/cert|entitlements:|- network.host|- security.insecure");

    [Fact]
    public void Maps_grow() =>
        Yaml(b => b.Context(".").Arg("A", "1").Arg("B", "$2").AdditionalContext("base", "./base")
            .AdditionalContext("app", "docker-image://app:1")
                .Label("l", "v").Label("m", "w").Ulimit("nofile", 1024, 2048).Ulimit("nproc", 8, 9))
            .Should().Be("context: .|args:|- A=1|- B=$$2|additional_contexts:|- base=./base|- "
                + "app=docker-image://app:1|labels:|- l=v|- m=w|ulimits:|nofile:|soft: 1024|hard: 2048|nproc:|soft: 8|hard: 9");

    [Fact]
    public void A_mark_is_set_and_taken_back()
    {
        Yaml(b => b.Context(".").NoCache().Pull().Privileged()).Should()
            .Be("context: .|no_cache: true|pull: true|privileged: true");
        Yaml(b => b.Context(".").NoCache().NoCache(false).Pull().Pull(false).Privileged().Privileged(false))
            .Should().Be("context: .|no_cache: false|pull: false|privileged: false");
    }

    [Fact]
    public void Configure_reaches_what_was_said_before() =>
        Yaml(b => b.Context(".").Target("run").Configure(build => build.Target = null)).Should().Be(".");

    [Fact]
    public void A_name_that_was_set_is_refused()
    {
        Refused(b => b.Arg("A", "1").Arg("A", "1"));
        Refused(b => b.Label("l", "v").Label("l", "w"));
        Refused(b => b.AdditionalContext("c", "a").AdditionalContext("c", "b"));
        Refused(b => b.Ulimit("nofile", 1, 2).Ulimit("nofile", 1, 2));
    }

    private static string Yaml(Action<BuildBuilder> configure)
    {
        var yaml = Compose.File(file => file.Service("s", s => s.Build(configure)))
            .Unchecked(ComposeFormat.Spec);
        var lines = yaml[(yaml.IndexOf("build:", StringComparison.Ordinal) + "build:".Length)..]
            .Split('\n', StringSplitOptions.TrimEntries);
        return string.Join('|', lines.Where(line => line.Length > 0));
    }

    private static void Refused(Action<BuildBuilder> configure) => Refusal.Of<ArgumentException>("name", () => Yaml(configure));
}
