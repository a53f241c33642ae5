using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Projects;

/// <summary>Services whose profile is not active do not start.</summary>
public sealed class ProfileTests
{
    [Theory]
    [InlineData("depends_on: [dev]")]
    [InlineData("depends_on: {dev: {condition: service_started}}")]
    [InlineData("links: [dev]")]
    [InlineData("links: ['dev:alias']")]
    [InlineData("volumes_from: ['dev:ro']")]
    [InlineData("network_mode: 'service:dev'")]
    [InlineData("pid: 'service:dev'")]
    [InlineData("ipc: 'service:dev'")]
    public void An_active_service_cannot_depend_on_an_inactive_one(string reference)
    {
        using var folder = new ProjectFolder(
            $"--- a.yml\nservices:\n  web: {{image: a, {reference}}}\n  dev: {{image: a, profiles: [dev, all]}}\n");

        Found().Should().ContainSingle().Which.Should().EndWith("CG2054");
        Found("other").Should().ContainSingle();
        Found("dev").Should().BeEmpty();
        Found("other", "all").Should().BeEmpty();
        Found("*").Should().BeEmpty();

        IReadOnlyList<string> Found(params string[] profiles) =>
            folder.Found(folder.Load(new ProjectOptions { Profiles = profiles }, "a.yml"));
    }

    [Theory]
    [InlineData("depends_on: {dev: {condition: service_started, required: false}}", "")]
    [InlineData("depends_on: [dev], profiles: [web]", "")]
    [InlineData("depends_on: [dev], profiles: []", "a.yml(2,32) CG2054")]
    [InlineData("extends: dev, profiles: !reset []", "")]
    public void An_inactive_service_or_an_optional_dependency_may_refer_to_an_inactive_service(string keys, string found)
    {
        using var folder = new ProjectFolder(
            $"--- a.yml\nservices:\n  web: {{image: a, {keys}}}\n  dev: {{image: a, profiles: [dev]}}\n");
        folder.Found("a.yml").Should().Equal(found.Length == 0 ? [] : [found]);
    }

    [Theory]
    [InlineData("COMPOSE_PROFILES=web", true)]
    [InlineData("COMPOSE_PROFILES=web, dev", false)]
    [InlineData("COMPOSE_PROFILES=", false)]
    public void Profiles_are_those_of_the_variable_when_none_is_given(string variable, bool isFound)
    {
        using var folder = new ProjectFolder($$"""
            --- a.yml
            services:
              web: {image: a, depends_on: [dev], profiles: [web]}
              dev: {image: a, profiles: [dev]}
            --- .env
            {{variable}}
            """);

        folder.Found("a.yml").Should().HaveCount(isFound ? 1 : 0);
        folder.Load(new ProjectOptions { Profiles = ["web", "dev"] }, "a.yml").Project.Profiles.Should().Equal("web", "dev");
    }

    [Fact]
    public void A_profile_that_a_variable_decides_may_be_active()
    {
        using var folder = new ProjectFolder(
            "--- a.yml\nservices:\n  web: {image: a, depends_on: [dev]}\n  dev: {image: a, profiles: ['${P}']}\n");
        folder.Found("a.yml").Should().Equal("a.yml(3,30) CG1109");
    }

    [Fact]
    public void Services_of_active_profiles_run_together()
    {
        using var folder = new ProjectFolder("""
            --- a.yml
            services:
              one: {image: a, profiles: [one], ports: ["80:80"]}
              two: {image: a, profiles: [two], ports: ["80:80"]}
            """);

        folder.Found("a.yml").Should().BeEmpty();
        folder.Found(folder.Load(new ProjectOptions { Profiles = ["one", "two"] }, "a.yml")).Should().Equal("a.yml(3,44) CG3301");
    }

    [Fact]
    public void A_file_without_a_folder_is_checked_without_profiles()
    {
        var file = ComposeFile.Parse("""
            services:
              web: {image: a, depends_on: [dev]}
              dev: {image: a, profiles: [dev]}
            """).File;

        file.Validate().Select(found => found.Code).Should().Equal("CG2054");
        Topology.Of(new Project("p", file) { Profiles = ["dev"] }).Validate().Should().BeEmpty();
    }
}
