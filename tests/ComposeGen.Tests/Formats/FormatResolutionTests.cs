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
        LowestOf(file => file.Configure(f => f.Networks["n"] = new ExternalNetwork { Condition = Variable.Of("I", "d") })).Should().Be("2.1");
    }

    [Fact]
    public void Network_and_volume_labels_and_names_need_2_1()
    {
        LowestOf(file => file.Network("n", n => n.Label("a", "b"))).Should().Be("2.1");
        LowestOf(file => file.Network("n", n => n.Named("a"))).Should().Be("2.1");
        LowestOf(file => file.Network("n", n => n.EnableIpv6())).Should().Be("2.1");
        LowestOf(file => file.Volume("v", v => v.Label("a", "b"))).Should().Be("2.1");
        LowestOf(file => file.Volume("v", v => v.Named("a"))).Should().Be("2.1");
        LowestOf(file => file.Network(SharedNetwork.Named("n"))).Should().Be("2");
    }

    [Fact]
    public void An_external_network_that_a_variable_decides_on_can_have_a_name_from_2_1() =>
        LowestOf(file => file.Configure(f => f.Networks["n"] = new ExternalNetwork { Condition = Variable.Of("E"), Name = "x" })).Should().Be("2.1");

    [Fact]
    public void What_a_format_cannot_say_is_told_all_at_once_with_path_and_line()
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

        var writing = () => ComposeFile.Parse(Text, "f.yml").FileOrThrow().ToYaml(new WriteOptions { Format = ComposeFormat.V2_0 });

        var exception = writing.Should().Throw<ComposeException>().Which;
        exception.Diagnostics.Select(found => found.ToString()).Should().Equal(
            "f.yml(4,5): error CG1202: services.web.image does not exist in 2.0. The first format that has it is 2.1.",
            "f.yml(7,9): error CG1202: services.web.depends_on.db.condition does not exist in 2.0. The first format that has it is 2.1.",
            "f.yml(9,9): error CG1202: services.web.environment.A does not exist in 2.0. The first format that has it is 2.1.",
            "f.yml(14,5): error CG1202: networks.n.labels does not exist in 2.0. The first format that has it is 2.1.");
        exception.Message.Split('\n').Should().HaveCount(4);
    }

    [Fact]
    public void What_2_x_cannot_say_is_told_of_a_file_built_in_code()
    {
        var file = Compose.File(f => f.Network("n", n => n.Subnet(Subnet.Parse("10.0.0.0/24"), gateway: "10.0.0.9")));

        file.Invoking(it => it.ToYaml(new WriteOptions { Format = ComposeFormat.V3_8 })).Should().Throw<ComposeException>()
            .WithMessage("composegen: error CG1202: networks.n.ipam.config[0].gateway does not exist in 3.8. The first format that has it is 2.0.");
    }

    [Fact]
    public void A_loaded_file_is_written_as_it_is_under_an_older_version_line()
    {
        const string Text = "version: '2.0'\nnetworks:\n  net:\n    labels:\n      - a=b\n";

        ComposeFile.Parse(Text).FileOrThrow().ToYaml().Should().Be(Text);
    }

    [Fact]
    public void A_loaded_file_of_version_2_says_what_it_needs() =>
        ComposeFile.Parse("version: '2'\nnetworks:\n  net:\n    labels:\n      - a=b\n").FileOrThrow().ToYaml().Should().StartWith("version: '2.1'\n");

    [Fact]
    public void Build_keeps_the_format() =>
        Compose.File(file => file.Configure(f => f.Format = ComposeFormat.Spec)).Format.Should().Be(ComposeFormat.Spec);

    private static string LowestOf(Action<ComposeFileBuilder> build)
    {
        var yaml = Compose.File(build).ToYaml();
        return ComposeFile.Parse(yaml).FileOrThrow().Format.Version ?? yaml.Split('\'')[1];
    }
}
