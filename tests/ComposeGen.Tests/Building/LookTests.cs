using ComposeGen.Yaml;

namespace ComposeGen.Tests.Building;

/// <summary>Comments, extensions, external resources, formats and the look of a file.</summary>
public sealed class LookTests
{
    [Fact]
    public void Comments_precede_what_they_describe()
    {
        var file = Compose.File(f =>
        {
            f.Comment("Made by a program.\n\nDo not edit.").Extension("x-a", new[] { "b", "c" });
            var front = f.Network("front", n =>
                n.Comment("For users").Extension("x-b", new Dictionary<string, string> { ["k"] = "v" }));
            f.Volume("data", v => v.Comment("Kept"));
            f.Config("site", c =>
                c.File("./site").Comment("A site").Name("c").Label("l", "v").Configure(it => it.TemplateDriver = "golang"));
            f.Config("env", c => c.Environment("SITE"));
            f.Secret("key", s =>
                s.Environment("KEY").Comment("A key").Name("k").Label("l", "v").Configure(it => it.Driver = "d"));
            f.Secret("file", s => s.File("./key").From(FileSource.File("./other")));
            f.Service("web", s =>
                s.Image("nginx").Comment("Entry: # not\r\nnested\u2028x").Network(front, "www").Extension("x-c", true));
            f.Service("app", s =>
                s.Image("app").Network(front, a => a.Priority = 5).Extension("x-d", 1.5).Extension("x-e", 1.5m));
        });

        file.ToYaml(new WriteOptions
        {
            Style = new YamlStyle { Header = "Header", BlankLineBetweenEntries = true, Assignments = AssignmentForm.Mapping },
        }).Should().Be("""
            # Header
            # Made by a program.
            #
            # Do not edit.
            x-a:
              - b
              - c

            services:
              # Entry: # not
              # nested
              # x
              web:
                x-c: true
                image: nginx
                networks:
                  front:
                    aliases:
                      - www

              app:
                x-d: 1.5
                x-e: 1.5
                image: app
                networks:
                  front:
                    priority: 5

            networks:
              # For users
              front:
                x-b:
                  k: v

            volumes:
              # Kept
              data:

            configs:
              # A site
              site:
                name: c
                file: ./site
                labels:
                  l: v
                template_driver: golang

              env:
                environment: SITE

            secrets:
              # A key
              key:
                name: k
                environment: KEY
                labels:
                  l: v
                driver: d

              file:
                file: ./other

            """);
        ComposeFile.Parse(file.ToYaml()).Diagnostics.Should().BeEmpty();
        file.Clone().ToYaml().Should().Be(file.ToYaml());
    }

    [Fact]
    public void Extensions_follow_the_version_and_the_name()
    {
        Compose.File(f => f.Extension("x-a", 1).Service("s", s => s.Image("i"))).ToYaml()
            .Should().StartWith("version: '2'\nx-a: 1\n");
        Compose.File(ComposeFormat.Spec, f => f.Name("demo").Extension("x-a", "b").Service("s", s => s.Image("i"))).ToYaml()
            .Should().StartWith("name: demo\nx-a: b\n");
    }

    [Fact]
    public void A_loaded_extension_stays_where_it_was() =>
        ComposeFile.Parse("x-a: 1\nname: demo\nservices: {}\nx-b: 2\n").FileOrThrow().ToYaml(ComposeFormat.Spec)
            .Should().StartWith("x-a: 1\nname: demo\n");

    [Theory]
    [InlineData(AssignmentForm.List, "      - A=1\n      - B\n")]
    [InlineData(AssignmentForm.Mapping, "      A: \"1\"\n      B:\n")]
    public void Assignments_have_the_chosen_form(AssignmentForm form, string expected)
    {
        var yaml = Compose.File(f => f.Service("s", s => s.Image("i").Environment("A", 1).Environment("B")))
            .ToYaml(new WriteOptions { Style = new YamlStyle { Assignments = form } });

        yaml.Should().Contain(expected);
        ComposeFile.Parse(yaml).FileOrThrow().Services["s"].Environment!["B"].Should().BeNull();
    }

    [Fact]
    public void External_resources_have_a_name() => Compose.File(f =>
        {
            f.Network("net").External("real");
            f.Volume("v").External();
            f.Config("c", c => c.Name("d").External());
            f.Secret("s", s => s.External("t"));
        }).ToYaml(ComposeFormat.Spec).Should().Be("""
            networks:
              net:
                external: true
                name: real

            volumes:
              v:
                external: true

            configs:
              c:
                external: true
                name: d

            secrets:
              s:
                external: true
                name: t

            """);

    [Fact]
    public void An_external_resource_has_no_other_setting() => Compose.File(f =>
    {
        Refusal.Of<InvalidOperationException>(() => f.Network("n").Internal().External());
        Refusal.Of<InvalidOperationException>(() => f.Volume("v").Driver("d").External());
        Refusal.Of<InvalidOperationException>(() => f.Config("c", "./c").External());
        Refusal.Of<InvalidOperationException>(() => f.Secret("s", "./s").External());
        Refusal.Of<InvalidOperationException>(() => f.Network("m").External().Driver("d"));
        Refusal.Of<InvalidOperationException>(() => f.Volume("w").External().Label("l", "v"));
        Refusal.Of<InvalidOperationException>(() => f.Config("e", c => c.External().Content("x")));
        Refusal.Of<InvalidOperationException>(() => f.Secret("t", s => s.External().Label("l", "v")));
    });

    [Fact]
    public void A_refused_call_leaves_the_resource_as_it_was() => Compose.File(f =>
        {
            var (network, volume) = (f.Network("net").Internal(), f.Volume("data").Driver("d"));
            var (config, secret) = (f.Config("site", "./site"), f.Secret("key", "./key"));
            Refusal.Of<InvalidOperationException>(() => network.External());
            Refusal.Of<InvalidOperationException>(() => volume.External());
            Refusal.Of<InvalidOperationException>(() => config.External());
            Refusal.Of<InvalidOperationException>(() => secret.External());
            network.EnableIpv6();
            volume.Label("a", "b");
            config.Label("a", "b");
            secret.Label("a", "b");
        }).Networks["net"].Should().BeOfType<CreatedNetwork>().Which.EnableIpv6.Should().Be((ComposeValue<bool>)true);

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    public void The_key_of_an_extension_begins_with_x(string key) => Compose.File(f =>
    {
        Refusal.Of<ArgumentException>("key", () => f.Extension(key, 1));
        Refusal.Of<ArgumentException>("key", () => f.Extension("x-b", 1).Extension("x-b", 2));
        Refusal.Of<ArgumentException>("key", () => f.Network("n").Extension(key, 1));
    });

    public static TheoryData<Action<ComposeFileBuilder>> OnlyInTheSpecification => new()
    {
        f => f.Name("demo"),
        f => f.Include("other.yml"),
        f => f.Secret("s", "./s"),
        f => f.Config("c", FileSource.Content("x")),
        f => f.Service("s", s => s.Image("i").Gpus("all")),
        f => f.Service("s", s => s.Image("i").Profile("p")),
        f => f.Service("s", s => s.Build(b => b.Context(".").Platform("linux/amd64"))),
        f => f.Service("s", s => s.Image("i").Deploy(d => d.Resources(r => r.Gpus(1)))),
        f => f.Service("s", s => s.Image("i").Cpus(0.5).MemLimit("1g").Gpus(1)),
    };

    [Theory]
    [MemberData(nameof(OnlyInTheSpecification), DisableDiscoveryEnumeration = true)]
    public void The_default_is_the_Compose_Specification_where_no_2_x_supports_the_file(Action<ComposeFileBuilder> build)
    {
        var file = Compose.File(build);

        file.ToYaml().Should().Be(file.ToYaml(ComposeFormat.Spec)).And.NotContain("version");
        file.Invoking(it => it.ToYaml(ComposeFormat.V2)).Should().Throw<ComposeException>()
            .Which.Diagnostics.Should().OnlyContain(found => found.Message.Contains("Use ComposeFormat."));
    }

    [Fact]
    public void A_format_can_be_pinned()
    {
        Compose.File(f => f.Format(ComposeFormat.V2_4).Service("s", s => s.Image("i"))).ToYaml().Should()
            .StartWith("version: '2.4'");
        Compose.File(ComposeFormat.V3_8, f => f.Service("s", s => s.Image("i"))).ToYaml().Should().StartWith("version: '3.8'");
        Compose.File(ComposeFormat.V2_4, f => f.Name("demo")).Invoking(file => file.ToYaml()).Should().Throw<ComposeException>()
            .WithMessage("*name does not exist in 2.4. Use ComposeFormat.Spec or later (--target spec).");
    }

    [Fact]
    public void What_only_2_x_supports_is_an_error_together_with_what_2_x_lacks() =>
        Compose.File(f => f.Name("demo").Service("s", s => s.Image("i").VolumeDriver("d"))).Invoking(file => file.ToYaml())
            .Should().Throw<ComposeException>().WithMessage("*name does not exist in 2.x.*");

    [Fact]
    public void Options_and_labels_are_set_together() => Compose.File(f =>
        {
            f.Network("net", n => n
                .DriverOpts(("a", 1)).DriverOpts(new Dictionary<string, int> { ["b"] = 2 })
                .Labels(("c", true)).Labels(new Dictionary<string, string> { ["d"] = "e" })
                .Subnet("10.0.0.0/24", "10.0.0.1").Subnet(Subnet.Parse("10.0.1.0/24")));
            f.Volume("v", v => v
                .DriverOpts(("a", 1)).DriverOpts(new Dictionary<string, int> { ["b"] = 2 })
                .Labels(("c", true)).Labels(new Dictionary<string, string> { ["d"] = "e" }));
        }).ToYaml().Should().Be("""
            version: '2.1'
            networks:
              net:
                driver_opts:
                  a: "1"
                  b: "2"
                ipam:
                  config:
                    - subnet: 10.0.0.0/24
                      gateway: "10.0.0.1"
                    - subnet: 10.0.1.0/24
                labels:
                  - c=true
                  - d=e

            volumes:
              v:
                driver_opts:
                  a: "1"
                  b: "2"
                labels:
                  - c=true
                  - d=e

            """);
}
