using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Projects;

/// <summary>Included files are a part of the project.</summary>
public sealed class IncludeTests
{
    [Theory]
    [InlineData("[sub/db.yml]")]
    [InlineData("[{path: sub/db.yml}]")]
    [InlineData("[{path: [sub/db.yml]}]")]
    [InlineData("['${WHERE:-sub}/db.yml']")]
    public void Services_of_an_included_file_are_in_the_project(string include)
    {
        using var folder = new ProjectFolder($$$"""
            --- compose.yml
            include: {{{include}}}
            services: {web: {image: a, depends_on: [db], networks: [back]}}
            --- sub/db.yml
            services: {db: {image: b, networks: [back], volumes: ["./data:/data", "named:/n"]}}
            networks: {back: }
            volumes: {named: }
            """);

        var loaded = folder.Load("compose.yml");

        folder.Found(loaded).Should().BeEmpty();
        loaded.Project.File.Services.Keys.Should().Equal("web", "db");
        loaded.Project.File.Services["db"].Volumes![0].ToString().Should().Be("./sub/data:/data");
        loaded.Project.File.Include.Should().BeNull();
        Topology.Of(loaded.Project).Reach(Service("web"), Service("db")).Name.Should().Be("db");

        string Service(string name) => $"{loaded.Project.Name}/{name}";
    }

    [Fact]
    public void Everything_that_has_a_name_is_included()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include: [all.yml]
            services: {web: {image: a, networks: [n], volumes: ["v:/v"], configs: [c], secrets: [s], models: [m]}}
            --- all.yml
            name: ignored
            networks: {n: }
            volumes: {v: }
            configs: {c: {content: x}}
            secrets: {s: {environment: HOME}}
            models: {m: {model: x}}
            """);

        folder.Found("compose.yml").Should().BeEmpty();
        folder.Load("compose.yml").Project.File.Name.Should().BeNull();
    }

    [Fact]
    public void Files_of_one_include_are_merged_and_those_of_several_are_added()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include: [{path: [db.yml, changes.yml]}, cache.yml]
            --- db.yml
            services: {db: {image: b}}
            --- changes.yml
            services: {db: {user: u}}
            --- cache.yml
            include: [db2.yml]
            services: {cache: {image: c}}
            --- db2.yml
            services: {db2: {image: d}}
            """);

        var services = folder.Load("compose.yml").Project.File.Services;

        services.Keys.Should().BeEquivalentTo("db", "cache", "db2");
        services["db"].User!.Raw.Should().Be("u");
    }

    [Fact]
    public void An_override_changes_what_its_base_includes()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include: [db.yml]
            --- compose.override.yml
            services: {db: {user: u}}
            --- db.yml
            services: {db: {image: b}}
            """);

        folder.Found().Should().BeEmpty();
        folder.Load().Project.File.Services["db"].User!.Raw.Should().Be("u");
    }

    [Fact]
    public void A_missing_project_directory_is_reported_and_paths_start_at_the_including_folder()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include: [{path: sub/db.yml, project_directory: none}]
            --- sub/db.yml
            services: {db: {image: a, env_file: db.env, build: .}}
            --- db.env
            A=1
            """);

        var loaded = folder.Load("compose.yml");

        folder.Found(loaded).Should().ContainSingle().Which.Should().Be("compose.yml(1,30) CG2035");
        loaded.Project.File.Services["db"].Build!.Context!.Raw.Should().Be(".");
    }

    [Fact]
    public void Paths_and_variables_of_an_included_file_are_those_of_its_project_directory()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include:
              - path: sub/db.yml
                project_directory: other
            services: {web: {image: "${A}-${B-b}"}}
            --- .env
            A=outer
            --- sub/db.yml
            include: [next.yml]
            services: {db: {image: "${A}-${B}", build: .}}
            --- other/.env
            A=inner
            B=inner
            --- other/next.yml
            services: {next: {image: "${B}"}}
            """);

        var loaded = folder.Load("compose.yml");

        folder.Found(loaded).Should().BeEmpty();
        var images = loaded.Project.File.Services.ToDictionary(service => service.Key, service => service.Value.Image.ToString());
        images.Should().BeEquivalentTo(
            new Dictionary<string, string> { ["web"] = "outer-b", ["db"] = "outer-inner", ["next"] = "inner" });
        loaded.Project.File.Services["db"].Build!.Context!.Raw.Should().Be("./other");
    }

    [Fact]
    public void Files_with_variables_that_an_include_names_take_the_place_of_the_default_one()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include: [{path: sub/db.yml, env_file: [one.env, two.env]}]
            --- sub/db.yml
            services: {db: {image: "${A}-${B}-${C-}"}}
            --- sub/.env
            C=sub
            --- one.env
            A=1
            B=1
            --- two.env
            B=2
            """);

        folder.Load("compose.yml").Project.File.Services["db"].Image.ToString().Should().Be("1-2-");
    }

    [Theory]
    [InlineData("include: [nothere.yml]", "compose.yml(1,11) CG2050")]
    [InlineData("include: [.]", "compose.yml(1,11) CG2050")]
    [InlineData("include: [{path: [db.yml, nothere.yml]}]", "compose.yml(1,27) CG2050")]
    [InlineData("include: [{path: db.yml, env_file: nothere.env}]", "compose.yml(1,26) CG2050")]
    [InlineData("include: [{path: db.yml, env_file: [db.env, .]}]", "compose.yml(1,45) CG2050")]
    [InlineData("include: [{path: db.yml, env_file: bad.env}]", "bad.env(2,2) CG2053")]
    [InlineData("include: [compose.yml]", "compose.yml(1,11) CG2051")]
    [InlineData("include: [one.yml]", "two.yml(1,11) CG2051")]
    [InlineData("include: [db.yml]\nservices: {db: {image: other}}", "compose.yml(2,12) CG2052")]
    [InlineData(
        "include: [db.yml]\nvolumes: {v: {driver: o}}\nservices: {w: {image: a, volumes: ['v:/v']}}", "compose.yml(2,11) CG2052")]
    [InlineData("include: [db.yml, db2.yml]", "compose.yml(1,1) CG2052")]
    [InlineData("include: [wrong.yml]", "wrong.yml(1,20) CG1101")]
    [InlineData("include: [db.yml]\nservices: {web: {extends: db}}", "compose.yml(2,18) CG2004")]
    public void A_file_that_cannot_be_included_is_reported_at_its_place(string file, string found)
    {
        using var folder = new ProjectFolder($$$"""
            --- compose.yml
            {{{file}}}
            --- db.yml
            services: {db: {image: b, volumes: ['v:/v']}}
            volumes: {v: }
            --- db2.yml
            services: {db: {image: other}}
            --- db.env
            X=1
            --- bad.env
            X=1
            A+B=1
            --- one.yml
            include: [two.yml]
            --- two.yml
            include: [one.yml]
            --- wrong.yml
            services: {db: {image: b, nokey: 1}}
            """);

        folder.Found("compose.yml").Should().Equal(found.Replace("(1,20)", "(1,27)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_definition_twice_is_not_a_conflict()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include: [one.yml, two.yml]
            services: {db: {image: b}}
            networks: {default: {driver: bridge}}
            --- one.yml
            include: [db.yml]
            services: {one: {image: a}}
            --- two.yml
            include: [db.yml]
            networks: {default: {driver: bridge}}
            --- db.yml
            services: {db: {image: b}}
            """);

        folder.Found("compose.yml").Should().BeEmpty();
    }

    [Fact]
    public void Equal_definitions_conflict_when_Compose_spells_them_differently()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include: [db.yml]
            services: {db: {image: b, ports: ["80:80"]}}
            --- db.yml
            services: {db: {image: b, ports: ["80:80"]}}
            """);

        folder.Found("compose.yml").Should().Equal("compose.yml(2,12) CG2052");
    }

    [Fact]
    public void A_remote_file_may_define_anything()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            include: ["oci://example.com/x", db.yml]
            services: {web: {image: a, depends_on: [elsewhere, db], networks: [elsewhere]}}
            --- db.yml
            services: {db: {image: b, networks: [elsewhere]}}
            """);

        folder.Found("compose.yml").Should().BeEmpty();
        folder.Load("compose.yml").Project.File.Services.Keys.Should().Contain("db");
    }

    [Fact]
    public void Includes_are_limited_in_depth_and_in_number()
    {
        var deep = string.Concat(Enumerable.Range(0, 120).Select(number => $"--- d{number}.yml\ninclude: [d{number + 1}.yml]\n"));
        var wide = string.Concat(Enumerable.Range(0, 20).Select(
            number => $"--- w{number}.yml\ninclude: [w{number + 1}.yml, ./w{number + 1}.yml]\n"));
        const string Last = "services: {a: {image: a}}\n";
        using var folder = new ProjectFolder($"{deep}--- d120.yml\n{Last}{wide}--- w20.yml\n{Last}");

        folder.Load("d0.yml").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CG1006");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        folder.Load(new ProjectOptions { Reading = new ReadOptions { MaxValues = 10_000 } }, "w0.yml").Diagnostics
            .Should().NotBeEmpty().And.OnlyContain(found => found.Code == "CG1006");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }
}
