namespace ComposeGen.Tests.Formats;

public sealed class UnsupportedTests
{
    private const string Text = """
        name: p
        services:
          web:
            image: nginx:${TAG:-1}
            profiles: [debug]
            environment:
              - A=${B:-c}
              - C=d
            depends_on:
              db: {condition: service_healthy}
            deploy:
              placement: {constraints: [a == b], preferences: [{spread: x}]}
              resources: {limits: {memory: 1g}}
            volumes:
              - {type: volume, source: v, target: /v, volume: {subpath: s}}
              - v:/w
          db:
            image: pg
            healthcheck: {start_interval: 1s}
        volumes: {v: {}}
        secrets: {s: {file: ./s}}
        """;

    [Fact]
    public void Reports_what_is_omitted_in_the_order_of_the_file_with_path_and_line()
    {
        Dropped(ComposeFormat.V2_0, out var warnings);

        warnings.Select(found => found.ToString()).Should().Equal(
            "f.yml(1,1): warning CG1204: name does not exist in 2.0 and is left out. "
                + "Use ComposeFormat.Spec or later (--target spec).",
            "f.yml(4,5): warning CG1204: The operator :- of a variable in services.web.image does not exist in 2.0 and is left "
                + "out. Use ComposeFormat.V2_1 or later (--target 2.1).",
            "f.yml(5,5): warning CG1204: services.web.profiles does not exist in 2.0 and is left out. "
                + "Use ComposeFormat.Spec or later (--target spec).",
            "f.yml(12,19): warning CG1204: services.web.deploy.placement.constraints does not exist in 2.0 and is left out. "
                + "Use ComposeFormat.V3_8 or later (--target 3.8).",
            "f.yml(12,42): warning CG1204: services.web.deploy.placement.preferences does not exist in 2.0 and is left out. "
                + "Use ComposeFormat.V3_8 or later (--target 3.8).",
            "f.yml(10,12): warning CG1204: services.web.depends_on.db.condition does not exist in 2.0 and is left out. "
                + "Use ComposeFormat.V2_1 or later (--target 2.1).",
            "f.yml(7,9): warning CG1204: The operator :- of a variable in services.web.environment.A does not exist in 2.0 and "
                + "is left out. Use ComposeFormat.V2_1 or later (--target 2.1).",
            "f.yml(15,9): warning CG1204: The long form in services.web.volumes[0] does not exist in 2.0 and is left out. "
                + "Use ComposeFormat.Spec or later (--target spec).",
            "f.yml(19,19): warning CG1204: services.db.healthcheck.start_interval does not exist in 2.0 and is left out. "
                + "Use ComposeFormat.Spec or later (--target spec).",
            "f.yml(21,15): warning CG1204: secrets.s.file does not exist in 2.0 and is left out. "
                + "Use ComposeFormat.V3_8 or later (--target 3.8).");
    }

    [Fact]
    public void What_is_left_keeps_its_place_and_leaves_nothing_empty_behind() =>
        Dropped(ComposeFormat.V2_0, out _).Should().Be("""
            version: '2'
            services:
              web:
                depends_on:
                  - db
                environment:
                  - C=d
                volumes:
                  - v:/w
                mem_limit: 1g
              db:
                image: pg

            volumes:
              v: {}

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_format_that_supports_everything_omits_nothing()
    {
        Dropped(ComposeFormat.Spec, out var warnings).Should()
            .Be(File().ToYaml(new WriteOptions { Format = ComposeFormat.Spec }));

        warnings.Should().BeEmpty();
    }

    [Fact]
    public void The_lowest_2_x_is_that_of_what_is_left() =>
        Dropped(ComposeFormat.V2, out _).Should().StartWith("version: '2.3'\n");

    [Fact]
    public void The_layout_of_version_1_has_no_other_format()
    {
        var file = ComposeFile.Parse("web:\n  image: nginx\n", "f.yml").File;

        file.ToYaml().Should().Be("web:\n  image: nginx\n");
        file.Invoking(it => it.ToYaml(new WriteOptions { Format = ComposeFormat.V2, Unsupported = Unsupported.Drop })).Should()
            .Throw<ComposeException>()
            .WithMessage("f.yml(1,1): error CG1202: The layout of version 1 cannot be written in 2.x. *");
    }

    private static ComposeFile File() => ComposeFile.Parse(Text, "f.yml").FileOrThrow();

    private static string Dropped(ComposeFormat format, out IReadOnlyList<ComposeGen.Diagnostics.Diagnostic> warnings) =>
        File().ToYaml(new WriteOptions { Format = format, Unsupported = Unsupported.Drop }, out warnings);
}
