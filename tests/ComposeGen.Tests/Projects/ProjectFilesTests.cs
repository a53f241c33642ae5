using ComposeGen.Projects;
using ComposeGen.Rules;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Projects;

/// <summary>The files of a project.</summary>
public sealed class ProjectFilesTests
{
    private static readonly string[] Mains = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    private static readonly string[] Overrides =
        ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    [Fact]
    public void A_folder_is_the_first_file_and_the_first_override_that_Compose_looks_for()
    {
        for (var main = 0; main < Mains.Length; main++)
        {
            for (var over = 0; over < Overrides.Length; over++)
            {
                using var folder = new ProjectFolder(string.Concat(
                    Mains.Skip(main).Select(name => $"--- {name}\nservices: {{web: {{image: {name}}}}}\n")
                        .Concat(Overrides.Skip(over).Select(name => $"--- {name}\nservices: {{web: {{user: {name}}}}}\n"))));

                var web = folder.Load().Project.File.Services["web"];

                (web.Image.ToString(), web.User!.Raw).Should().Be((Mains[main], Overrides[over]));
            }
        }
    }

    [Fact]
    public void A_file_is_checked_alone_and_the_override_beside_it_is_reported()
    {
        using var folder = new ProjectFolder(
            "--- compose.yaml\nservices: {web: {image: a}}\n--- compose.override.yaml\nservices: {web: {user: u}}\n");

        folder.Load("compose.yaml").Project.File.Services["web"].User.Should().BeNull();
        folder.Found("compose.yaml").Should().Equal("compose.yaml CG2055");
        folder.Found("compose.yaml", "compose.override.yaml").Should().BeEmpty();
        folder.Found().Should().BeEmpty();
    }

    [Fact]
    public void A_file_of_another_name_has_no_override()
    {
        using var folder = new ProjectFolder(
            "--- app.yaml\nservices: {web: {image: a}}\n--- compose.override.yaml\nservices: {web: {user: u}}\n");
        folder.Found("app.yaml").Should().BeEmpty();
    }

    [Theory]
    [InlineData("COMPOSE_FILE=a.yml:sub/b.yml\n")]
    [InlineData("COMPOSE_FILE=a.yml,sub/b.yml\nCOMPOSE_PATH_SEPARATOR=,\n")]
    public void A_folder_is_the_files_that_a_variable_names(string variables)
    {
        using var folder = new ProjectFolder($$$"""
            --- .env
            {{{variables}}}
            --- compose.yml
            services: {no: {image: n}}
            --- a.yml
            services: {a: {image: a}}
            --- sub/b.yml
            services: {b: {image: b}}
            """);

        folder.Load().Project.File.Services.Keys.Should().Equal("a", "b");
    }

    [Fact]
    public void A_folder_without_a_compose_file_is_a_finding()
    {
        using var folder = new ProjectFolder("--- readme.txt\nnothing\n");
        folder.Load().Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CG1001");
    }

    [Fact]
    public void An_override_that_is_a_folder_is_a_finding()
    {
        using var folder = new ProjectFolder("--- compose.yml\nservices: {a: {image: a}}\n--- compose.override.yml/x\n\n");
        folder.Found().Should().Equal("compose.override.yml CG1001");
    }

    [Fact]
    public void A_file_that_refers_to_nothing_is_not_copied()
    {
        using var folder = new ProjectFolder("--- a.yml\nservices: {a: {image: a}}\n");
        var loaded = folder.Load("a.yml");
        loaded.Project.File.Should().BeSameAs(loaded.Parts[0].File);
    }

    [Fact]
    public void Files_are_merged_in_their_order_in_the_folder_of_the_first()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services: {web: {image: a, ports: ["80:80"]}}
            --- sub/b.yml
            services: {web: {image: b, ports: ["81:81"], volumes: ["./data:/data"]}, db: {image: c}}
            --- .env
            NAME=x
            --- sub/.env
            NAME=y
            """);

        var loaded = folder.Load("a.yml", "sub/b.yml");

        loaded.Project.File.ToYaml().Should().Be("""
            services:
              web:
                image: b
                ports:
                  - "80:80"
                  - "81:81"
                volumes:
                  - ./data:/data
              db:
                image: c

            """);
        loaded.Project.Name.Should().Be(Project.NameOf(new ComposeFile(), folder.Path));
        loaded.Environment["NAME"].Should().Be("x");
        loaded.Files.Should().Equal(folder["a.yml"], folder["sub/b.yml"]);
        loaded.AllFiles.Should().BeEquivalentTo(folder["a.yml"], folder["sub/b.yml"], folder[".env"]);
    }

    [Fact]
    public void Standard_input_is_a_file_among_others()
    {
        using var folder = new ProjectFolder("--- a.yml\nservices: {web: {image: a}}\n");
        using var input = new MemoryStream("services: {web: {user: u}}\n"u8.ToArray());

        var loaded = Project.Load([folder["a.yml"], "-"], new ProjectOptions { Input = input });

        loaded.Project.File.Services["web"].User!.Raw.Should().Be("u");
        loaded.Files[1].Should().Be("<stdin>");
    }

    [Theory]
    [InlineData("name: one\n", "name: two\n", "", "two")]
    [InlineData("name: one\n", "", "", "one")]
    [InlineData("name: ${N}\n", "", "N=My.Name", "myname")]
    [InlineData("name: one\n", "", "COMPOSE_PROJECT_NAME=three", "three")]
    public void The_name_is_that_of_the_environment_or_else_the_last_of_a_file(
        string below, string over, string variables, string name)
    {
        using var folder = new ProjectFolder(
            $"--- .env\n{variables}\n--- a.yml\n{below}services: {{web: {{image: $COMPOSE_PROJECT_NAME}}}}\n"
            + $"--- b.yml\n{over}services: {{web: {{user: u}}}}\n");

        var project = folder.Load("a.yml", "b.yml").Project;

        project.Name.Should().Be(name);
        project.File.Services["web"].Image.ToString().Should().Be(name);
    }

    [Fact]
    public void Findings_point_into_the_file_that_has_the_text()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services:
              web:
                image: a
                ports: ["80:80", "443:443"]
                networks: [back]
            --- b.yml
            services:
              other:
                image: b
                ports: ["8080:80", "443:1443"]
              web:
                ports: ["8080:8080"]
                networks: [front]
            """);

        folder.Found("a.yml", "b.yml").Should().BeEquivalentTo(
            "a.yml(5,16) CG2002", "b.yml(7,16) CG2002", "b.yml(4,13) CG3301", "b.yml(4,24) CG3301");
        ProjectFolder.Findings(folder.Load("a.yml", "b.yml"))
            .SelectMany(found => found.Related)
            .Select(related => related.Span.ToString())
            .Should().BeEquivalentTo($"{folder["a.yml"]}(4,22)", $"{folder["b.yml"]}(6,13)");
    }

    [Fact]
    public void Each_file_hides_its_own_findings()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            # composegen: ignore-file CG2002
            services: {web: {image: a, networks: [back]}}
            --- b.yml
            services: {web: {networks: [front]}}
            """);

        folder.Found("a.yml", "b.yml").Should().Equal("b.yml(1,29) CG2002");
    }

    [Theory]
    [InlineData("services: {web: {restart: always}}", true)]
    [InlineData("services: {web: {image: b}, other: {image: b, networks: [back]}}", true)]
    [InlineData("services: {web: {image: b}}", false)]
    [InlineData("services: {api: {restart: always}}", false)]
    [InlineData("services: {web: {networks: [nowhere]}}", false)]
    public void A_file_that_lacks_what_another_one_defines_for_its_service_is_an_override(string file, bool isOverride)
    {
        using var folder = new ProjectFolder(
            $"--- a.yml\nservices: {{web: {{image: a, networks: [back]}}}}\nnetworks: {{back: }}\n--- b.yml\n{file}\n");

        var both = ProjectOverrides.Load(folder["a.yml"], folder["b.yml"]);

        (both is not null).Should().Be(isOverride);
        both?.Diagnostics.Should().ContainSingle().Which.Message
            .Should().EndWith($"composegen check {folder["a.yml"]} {folder["b.yml"]} --merge.");
    }

    [Fact]
    public void No_path_and_an_empty_path_are_refused()
    {
        FluentActions.Invoking(() => Project.Load("")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Project.Load([], options: null)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Project.Load(["a", ""], options: null)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ProjectOverrides.Load("", "a")).Should().Throw<ArgumentException>();
    }
}
