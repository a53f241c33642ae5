using ComposeGen.Diagnostics;

namespace ComposeGen.Tests.Formats;

public sealed class FormatResolutionTests
{
    [Fact]
    public void A_file_that_uses_nothing_new_is_2_0() => LowestOf(_ => { }).Should().Be("2");

    [Fact]
    public void A_condition_needs_2_1() =>
        LowestOf(file => file.Service("a").DependsOn(file.Service("b"), DependencyCondition.ServiceHealthy)).Should().Be("2.1");

    [Fact]
    public void A_default_of_a_variable_needs_2_1()
    {
        LowestOf(file => file.Service("a", s => s.Image(Variable.Of("I")))).Should().Be("2");
        LowestOf(file => file.Service("a", s => s.Image(Variable.Of("I", "d")))).Should().Be("2.1");
        LowestOf(file => file.Service("a", s => s.Environment("A", Variable.Of("I", "d")))).Should().Be("2.1");
        LowestOf(file => file.Service("a", s => s.Build($"./{Variable.Of("I", "d")}"))).Should().Be("2.1");
        LowestOf(file => file.Network("n", n => n.Driver(Variable.Of("I", "d")))).Should().Be("2.1");
        LowestOf(file => file.Configure(f => f.Networks["n"] = new ExternalNetwork { Condition = Variable.Of("I", "d") }))
            .Should().Be("2.1");
    }

    [Fact]
    public void Network_and_volume_labels_and_names_need_2_1()
    {
        LowestOf(file => file.Network("n", n => n.Label("a", "b"))).Should().Be("2.1");
        LowestOf(file => file.Network("n", n => n.Name("a"))).Should().Be("2.1");
        LowestOf(file => file.Network("n", n => n.EnableIpv6())).Should().Be("2.1");
        LowestOf(file => file.Volume("v", v => v.Label("a", "b"))).Should().Be("2.1");
        LowestOf(file => file.Volume("v", v => v.Name("a"))).Should().Be("2.1");
        LowestOf(file => file.Network(SharedNetwork.Named("n"))).Should().Be("2");
    }

    [Fact]
    public void An_external_network_that_a_variable_decides_on_can_have_a_name_from_2_1() =>
        LowestOf(file => file.Configure(f => f.Networks["n"] = new ExternalNetwork { Condition = Variable.Of("E"), Name = "x" }))
            .Should().Be("2.1");

    [Fact]
    public void Reports_everything_that_a_format_does_not_support_with_path_and_line()
    {
        const string Text = """
            version: '2.1'
            services:
              web:
                image: nginx:${TAG:-1}
                depends_on:
                  db:
                    condition: service_healthy
                environment:
                  - A=${B:-c}
              db:
                image: postgres
            networks:
              n:
                labels: [a=b]
            """;

        var writing = () => ComposeFile.Parse(Text, "f.yml").FileOrThrow()
            .Unchecked(ComposeFormat.V2_0);

        var exception = writing.Should().Throw<ComposeException>().Which;
        exception.Diagnostics.Select(found => found.ToString()).Should().Equal(
            "f.yml(4,5): error CG1202: The operator :- of a variable in services.web.image does not exist in 2.0. "
                + "Use ComposeFormat.V2_1 or later (--target 2.1).",
            "f.yml(7,9): error CG1202: services.web.depends_on.db.condition does not exist in 2.0. "
                + "Use ComposeFormat.V2_1 or later (--target 2.1).",
            "f.yml(9,9): error CG1202: The operator :- of a variable in services.web.environment.A does not exist in 2.0. "
                + "Use ComposeFormat.V2_1 or later (--target 2.1).",
            "f.yml(14,5): error CG1202: networks.n.labels does not exist in 2.0. Use ComposeFormat.V2_1 or later (--target "
                + "2.1).");
        exception.Message.Split('\n').Should().HaveCount(4);
    }

    [Fact]
    public void Reports_what_2_x_does_not_support_in_a_file_built_in_code()
    {
        var file = Compose.File(f => f.Network("n", n => n.Subnet(Subnet.Parse("10.0.0.0/24"), gateway: "10.0.0.9")));

        file.Invoking(it => it.Unchecked(ComposeFormat.V3_8)).Should().Throw<ComposeException>()
            .WithMessage("composegen: error CG1202: networks.n.ipam.config[0].gateway does not exist in 3.8. "
                + "Use ComposeFormat.V2_0 or later (--target 2.0).");
    }

    [Fact]
    public void A_loaded_file_is_written_as_it_is_under_an_older_version_line()
    {
        const string Text = "version: '2.0'\nnetworks:\n  net:\n    labels:\n      - a=b\n";

        ComposeFile.Parse(Text).FileOrThrow().Unchecked().Should().Be(Text);
    }

    [Theory]
    [InlineData("'2'")]
    [InlineData("\"2.0\"")]
    [InlineData("'2.1'")]
    [InlineData("'2.4'")]
    [InlineData("'3'")]
    [InlineData("'3.4'")]
    public void A_loaded_file_keeps_its_version_line_whatever_it_uses(string version)
    {
        var file = ComposeFile.Parse($"version: {version}\nservices:\n  web:\n    image: x:${{TAG:-1}}\n    gpus: all\n").File;

        file.Rewritten().Should().StartWith($"version: {version.Replace('"', '\'')}\n");
    }

    [Theory]
    [InlineData("type: bind, source: ./a, target: '/p/C:/x'")]
    [InlineData("type: bind, source: './a:b', target: /d")]
    [InlineData("type: bind, source: './${A:-b:c}:d', target: /d")]
    [InlineData("type: bind, source: ./a, target: 'C:\\d'")]
    [InlineData("type: bind, source: 'C:\\a', target: /d")]
    public void A_path_with_a_colon_has_no_short_form(string mount)
    {
        var plain = ComposeFile.Parse($"services:\n  web:\n    image: x\n    volumes: [{{{mount}}}]\n").FileOrThrow();
        var creating = ComposeFile
            .Parse($"services:\n  web:\n    image: x\n    volumes: [{{{mount}, bind: {{create_host_path: true}}}}]\n")
            .FileOrThrow();

        foreach (var format in new[] { ComposeFormat.V2_4, ComposeFormat.V3_8 })
        {
            plain.Unchecked(format).Should().Contain("type: bind");
            var write = () => creating.Unchecked(format);
            write.Should().Throw<ComposeException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CG1202");
        }
    }

    [Theory]
    [InlineData("2.4", "docker-compose 1.29 refuses the key")]
    [InlineData("3.7", "docker stack refuses it, too")]
    public void A_file_with_a_version_cannot_use_keys_of_the_specification(string version, string because)
    {
        var read = ComposeFile.Parse($"version: '{version}'\nname: p\nservices:\n  web:\n    image: x\n"
            + $"    annotations: {{a: b}}\n");

        read.Diagnostics.Select(found => (found.Code, found.Severity, found.Path.ToString(), found.Span.Line)).Should().Equal(
            [("CG1202", DiagnosticSeverity.Error, "name", 2),
                ("CG1202", DiagnosticSeverity.Error, "services.web.annotations", 6)],
            because);
        read.Diagnostics[0].Message.Should().EndWith(
            "Remove the key, or remove the version line if only Compose v2 reads the file.");
    }

    [Theory]
    [InlineData("version: '2'\n", "deploy: {replicas: 2}")]
    [InlineData("version: '2.0'\n", "init: true")]
    [InlineData("version: '2.4'\n", "profiles: [a]")]
    [InlineData("version: '3.8'\n", "mem_limit: 1g")]
    [InlineData("", "annotations: {a: b}")]
    public void A_key_that_the_readers_of_the_file_take_is_no_error(string version, string key) =>
        ComposeFile.Parse($"{version}services:\n  web:\n    image: x\n    {key}\n").Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("hostname: 'x${TAG:-1}'", "2.0", "The operator :- of a variable in services.web.hostname")]
    [InlineData("labels: {a: '${A?gone}'}", "2.0", "The operator ? of a variable in services.web.labels.a")]
    [InlineData("volumes: ['${DATA:-./data}:/data']", "2.0", "The operator :- of a variable in services.web.volumes[0]")]
    [InlineData("volumes: [{type: bind, source: /a, target: /b}]", "2.2", "The long form in services.web.volumes[0]")]
    [InlineData("command: ~", "2.4", "A null in services.web.command")]
    [InlineData("gpus: all", "2.4", "services.web.gpus")]
    public void A_message_names_what_the_format_lacks(string key, string target, string subject)
    {
        ComposeFormat.TryParse(target, out var format).Should().BeTrue();
        var writing = () => ComposeFile.Parse($"services: {{web: {{image: x, {key}}}}}").FileOrThrow()
            .Unchecked(format);

        writing.Should().Throw<ComposeException>().Which.Diagnostics.Should().ContainSingle()
            .Which.Message.Should().StartWith($"{subject} does not exist in {target}. Use ComposeFormat.");
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("2.4")]
    public void A_built_service_in_capitals_is_refused_where_docker_compose_refuses_it(string target)
    {
        ComposeFormat.TryParse(target, out var format).Should().BeTrue();
        var file = ComposeFile.Parse("services:\n  serviceA:\n    build: .\n  serviceB: {build: ., image: b}\n", "f.yml")
            .FileOrThrow();

        file.Invoking(it => it.Unchecked(format)).Should().Throw<ComposeException>()
            .Which.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("f.yml(2,3): error CG2022: ");
        file.Unchecked(ComposeFormat.Spec).Should().Contain("serviceA");
    }

    [Fact]
    public void Build_keeps_the_format() =>
        Compose.File(file => file.Configure(f => f.Format = ComposeFormat.Spec)).Format.Should().Be(ComposeFormat.Spec);

    private static string LowestOf(Action<ComposeFileBuilder> build)
    {
        var yaml = Compose.File(build).Unchecked();
        return ComposeFile.Parse(yaml).FileOrThrow().Format.Version ?? yaml.Split('\'')[1];
    }
}
