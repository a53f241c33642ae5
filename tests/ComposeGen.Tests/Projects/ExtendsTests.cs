using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Projects;

/// <summary>Extended services are resolved before services are used.</summary>
public sealed class ExtendsTests
{
    [Fact]
    public void A_chain_over_several_files_is_merged_and_its_paths_lead_to_the_same_files()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            services:
              web:
                extends: {file: sub/one.yml, service: one}
                environment: {A: "3"}
            networks: {back: }
            --- sub/one.yml
            services:
              one:
                extends: {file: deep/two.yml, service: two}
                image: one
                environment: {A: "2", B: "2"}
                volumes: ["./one:/one"]
            --- sub/deep/two.yml
            services:
              two: {extends: three, image: two, volumes: ["./two:/two"]}
              three: {networks: [back], environment: {A: "1", C: "1"}, container_name: three}
            """);

        var loaded = folder.Load("compose.yml");

        folder.Found(loaded).Should().BeEmpty();
        loaded.Project.File.Rewritten().Should().Be("""
            services:
              web:
                image: one
                container_name: three
                environment:
                  - A=3
                  - C=1
                  - B=2
                volumes:
                  - ./sub/deep/two:/two
                  - ./sub/one:/one
                networks:
                  - back

            networks:
              back:

            """);
    }

    [Fact]
    public void An_extended_service_is_the_same_for_each_that_extends_it()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            services:
              a: {extends: base, environment: {X: a}}
              b: {extends: a, environment: {Y: b}}
              c: {extends: {service: base, file: compose.yml}, environment: {X: c}}
              base: {image: i, environment: {X: base}}
            """);

        var services = folder.Load("compose.yml").Project.File.Services;

        services.Values.Select(service => string.Join(' ', service.Environment!.Select(each => $"{each.Key}={each.Value}")))
            .Should().Equal("X=a", "X=a Y=b", "X=c", "X=base");
        services.Values.Should().OnlyContain(service => service.Extends == null);
    }

    [Fact]
    public void An_override_extends_what_it_defines_itself()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services: {web: {image: a}, base: {image: b, user: u}}
            --- b.yml
            services: {web: {extends: base}}
            """);

        folder.Found("a.yml", "b.yml").Should().Equal("b.yml(1,18) CG2004");
    }

    [Fact]
    public void What_an_override_changes_is_not_extended()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services: {web: {extends: base}, base: {image: b, user: u}}
            --- b.yml
            services: {base: {user: other}}
            """);

        folder.Load("a.yml", "b.yml").Project.File.Services["web"].User!.Raw.Should().Be("u");
    }

    [Fact]
    public void Tags_remove_what_is_extended()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services:
              web: {extends: base, ports: !reset [], environment: !override {B: "2"}}
              base: {image: b, ports: ["80:80"], environment: {A: "1"}}
            """);

        var web = folder.Load("a.yml").Project.File.Services["web"];

        web.Ports.Should().BeNullOrEmpty();
        web.Environment!.Keys.Should().Equal("B");
    }

    [Theory]
    [InlineData("services: {web: {extends: nothere, image: i}}", "a.yml(1,18) CG2004")]
    [InlineData("services: {web: {extends: {service: nothere}, image: i}}", "a.yml(1,18) CG2004")]
    [InlineData("services: {web: {extends: web, image: i}}", "a.yml(1,18) CG2006")]
    [InlineData("services: {web: {extends: {service: web, file: ./a.yml}, image: i}}", "a.yml(1,18) CG2006")]
    [InlineData("services: {a: {extends: b, image: i}, b: {extends: c, image: i}, c: {extends: a}}", "a.yml(1,70) CG2006")]
    [InlineData("services: {web: {extends: {service: b, file: nothere.yml}}}", "a.yml(1,40) CG2050")]
    [InlineData("services: {web: {extends: {service: b, file: .}}}", "a.yml(1,40) CG2050")]
    [InlineData("services: {web: {extends: {service: b, file: ''}}}", "a.yml(1,40) CG2050")]
    [InlineData("services: {web: {extends: {service: nothere, file: b.yml}}}", "a.yml(1,18) CG2004")]
    [InlineData("services: {web: {extends: {service: b, file: empty.yml}}}", "a.yml(1,18) CG2004")]
    [InlineData("services: {web: {extends: {service: b, file: version1.yml}}}", "a.yml(1,18) CG2004")]
    [InlineData("services: {web: {extends: {service: deep, file: b.yml}}}", "b.yml(3,10) CG2004")]
    [InlineData("services: {web: {extends: {service: round, file: b.yml}}}", "b.yml(4,11) CG2006")]
    [InlineData("services: {web: {extends: {service: away, file: b.yml}}}", "b.yml(5,32) CG2050")]
    [InlineData("services: {web: {extends: {service: noimage, file: b.yml}}}", "a.yml(1,12) CG2001")]
    [InlineData("services: {web: {extends: {service: network, file: b.yml}}}", "b.yml(7,34) CG2002")]
    [InlineData("services: {web: {extends: {service: wrong, file: b.yml}}}", "b.yml(8,22) CG1101")]
    public void A_service_that_cannot_be_extended_is_reported_at_its_place(string file, string found)
    {
        using var folder = new ProjectFolder($$$"""
            --- a.yml
            {{{file}}}
            --- b.yml
            services:
              b: {image: b}
              deep: {extends: nothere, image: b}
              round: {extends: round, image: b}
              away: {extends: {service: b, file: nothere.yml}}
              noimage: {user: u}
              network: {image: b, networks: [back]}
              wrong: {image: b, ports: ["80:80"], nokey: 1}
            networks: {back: }
            --- empty.yml

            --- version1.yml
            b: {image: b}
            """);

        folder.Found("a.yml").Should().Equal(found.Replace("(8,22)", "(8,39)", StringComparison.Ordinal));
    }

    [Fact]
    public void Mistakes_in_other_services_of_the_file_are_errors_for_docker_compose_only()
    {
        using var folder = new ProjectFolder("""
            --- spec.yml
            services: {web: {extends: {service: b, file: b.yml}}}
            --- two.yml
            version: '2.4'
            services: {web: {extends: {service: b, file: b.yml}}}
            --- b.yml
            services:
              b: {image: b}
              other: {image: b, nokey: 1}
            """);

        folder.Found("spec.yml").Should().BeEmpty();
        folder.Found("two.yml").Should().Equal("b.yml(3,21) CG1101");
    }

    [Theory]
    [InlineData("links: [x]", "links")]
    [InlineData("volumes_from: [x]", "volumes_from")]
    [InlineData("depends_on: [x]", "depends_on")]
    [InlineData("network_mode: 'service:x'", "network_mode")]
    [InlineData("network_mode: 'container:x'", "network_mode")]
    public void Services_that_docker_compose_does_not_extend_are_reported_in_its_files(string reference, string key)
    {
        using var folder = new ProjectFolder($$$"""
            --- spec.yml
            services: {web: {extends: {service: b, file: b.yml}}, x: {image: x}}
            --- same.yml
            version: '2.4'
            services: {web: {extends: {service: b}}, b: {image: b, {{{reference}}}}, x: {image: x}}
            --- other.yml
            version: '2.4'
            services: {web: {extends: {service: b, file: b.yml}}, x: {image: x}}
            --- b.yml
            services: {b: {image: b, {{{reference}}}}, x: {image: x}}
            """);

        folder.Found("spec.yml").Should().BeEmpty();
        foreach (var file in new[] { "same.yml", "other.yml" })
        {
            var found = ProjectFolder.Findings(folder.Load(file)).Should().ContainSingle().Subject;
            (found.Code, found.Span.Line).Should().Be(("CG2008", 2));
            found.Message.Should().Contain($"has {key};");
        }
    }

    [Fact]
    public void A_remote_file_is_not_read_and_its_service_is_not_merged()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services:
              one: {extends: {service: b, file: "https://example.com/x.git"}}
              two: {extends: {service: b, file: "oci://example.com/x"}}
              three: {extends: {service: b, file: "git@example.com:x/y.git"}}
            """);

        folder.Found("a.yml").Should().BeEmpty();
    }

    [Fact]
    public void A_variable_in_the_name_of_a_file_is_replaced_or_leaves_the_service_open()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services:
              one: {extends: {service: "${SERVICE:-b}", file: "${FILE}"}}
            --- b.yml
            services: {b: {image: b}}
            """);

        var options = new ProjectOptions { Environment = new Dictionary<string, string> { ["FILE"] = "b.yml" } };

        folder.Load(options, "a.yml").Project.File.Services["one"].Image.ToString().Should().Be("b");
        folder.Found("a.yml").Should().Equal("a.yml(2,51) CG1109");
    }

    [Fact]
    public void Values_of_a_list_are_found_in_the_file_that_they_come_from()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services:
              web:
                extends: {service: b, file: b.yml}
                ports: ["443:443"]
              api:
                image: i
                ports: ["8080:80"]
            --- b.yml
            services:
              b:
                image: b
                ports: ["80:80", "8080:1"]
            """);

        var found = ProjectFolder.Findings(folder.Load("a.yml")).Should().ContainSingle().Subject;

        found.Code.Should().Be("CG3301");
        new[] { found.Span.ToString(), found.Related[0].Span.ToString() }
            .Should().BeEquivalentTo($"{folder["a.yml"]}(7,13)", $"{folder["b.yml"]}(4,22)");
    }

    [Fact]
    public void A_file_in_memory_has_its_own_services_extended_in_checks_and_topologies()
    {
        var file = ComposeFile.Parse("""
            services:
              web: {extends: base, depends_on: [other]}
              base: {image: b, networks: [back]}
              other: {image: b, networks: [front]}
              lost: {image: b, extends: nothere}
            networks: {back: , front: }
            """).File;
        var project = new Project("p", file);

        file.Validate().Select(found => found.Code).Should().BeEquivalentTo("CG2004", "CG3201");
        Topology.Of(project).Validate().Select(found => (found.Code, found.Span.Line))
            .Should().BeEquivalentTo([("CG2004", 5), ("CG3201", 2)]);
        Topology.Of(project).Reach("p/web", "p/base").IsReachable.Should().BeTrue();
        file.Services["web"].Extends.Should().NotBeNull();
    }

    [Fact]
    public void A_file_that_was_loaded_is_checked_with_what_it_extends_elsewhere()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services: {web: {extends: {service: b, file: b.yml}}}
            --- b.yml
            services: {b: {image: b, networks: [back]}}
            """);

        ComposeFile.Load(folder["a.yml"]).File.Validate()
            .Should().ContainSingle().Which.Span.ToString().Should().Be($"{folder["b.yml"]}(1,37)");
    }

    [Fact]
    public void Long_chains_and_large_services_are_limited()
    {
        var chain = string.Concat(Enumerable.Range(0, 150).Select(
            number => $"  s{number}: {{image: i, extends: s{number + 1}}}\n"));
        var large = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"  s{number}: {{extends: base}}\n"));
        var variables = string.Concat(Enumerable.Range(0, 1_000).Select(number => $"      V{number}: x\n"));
        using var folder = new ProjectFolder($"""
            --- chain.yml
            services:
            {chain}  s150: {"{image: i}"}
            --- large.yml
            services:
            {large}  base:
                image: i
                environment:
            {variables}
            """);

        folder.Load("chain.yml").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CG1006");
        folder.Load("large.yml").Diagnostics.Should().NotBeEmpty().And.OnlyContain(found => found.Code == "CG1006");
    }
}
