using ComposeGen.Projects;

namespace ComposeGen.Tests.Projects;

/// <summary>The sources of a project's variables, and the findings without them.</summary>
public sealed class ProjectVariablesTests
{
    private static readonly Dictionary<string, string> Outer = new(StringComparer.Ordinal)
    {
        ["OUTER"] = "outer",
        ["BOTH"] = "outer",
    };

    /// <summary>
    /// Older tools refuse these variables, whatever their values, and the finding is in the file of the variable.
    /// </summary>
    [Theory]
    [InlineData("version: '2.4'\n", "${OUTER:-${FILE}}", true)]
    [InlineData("version: '3.8'\n", "${OUTER:-${FILE}}", true)]
    [InlineData("version: '2.4'\n", "${OUTER+x}", true)]
    [InlineData("version: '3.8'\n", "${FILE:+x}", true)]
    [InlineData("version: '2.4'\n", "${OUTER:-x}", false)]
    [InlineData("", "${OUTER:-${FILE}}", false)]
    [InlineData("", "${FILE:+x}", false)]
    public void Variables_for_Compose_v2_are_found_where_they_have_values(string versionLine, string text, bool isFound)
    {
        using var folder = new ProjectFolder($"""
            --- compose.yml
            {versionLine}services: {"{"}web: {"{"}extends: {"{"}file: base.yml, service: web{"}}}"}
            --- base.yml
            {versionLine}services: {"{"}web: {"{"}image: "nginx:{text}"{"}}"}
            --- .env
            FILE=dot
            """);
        var found = folder.Found(folder.Load(new ProjectOptions { Environment = Outer }, "compose.yml"));

        found.Where(each => each.EndsWith("CG1104", StringComparison.Ordinal))
            .Should().Equal(isFound ? ["base.yml(2,25) CG1104"] : []);
    }

    [Fact]
    public void The_environment_takes_precedence_over_files_and_later_files_over_earlier_ones()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            services: {web: {image: "${OUTER}-${BOTH}-${FILE-}-${ONE-}-${TWO-}"}}
            --- .env
            FILE=dot
            BOTH=dot
            --- one.env
            ONE=1
            TWO=1
            BOTH=1
            --- two.env
            TWO=2${ONE}
            """);

        var options = new ProjectOptions { Environment = Outer };

        Image(options).Should().Be("outer-outer-dot--");
        Image(options with { EnvFiles = [folder["one.env"], folder["two.env"]] }).Should().Be("outer-outer--1-21");
        Image(options with { Interpolate = false }).Should().Be("${OUTER}-${BOTH}-${FILE-}-${ONE-}-${TWO-}");

        string? Image(ProjectOptions options) =>
            folder.Load(options, "compose.yml").Project.File.Services["web"].Image.ToString();
    }

    [Fact]
    public void Values_are_typed_and_literal()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            services:
              web: {image: a, init: "${INIT}", user: "${DOLLAR}", ports: ["${PORT:-8080}:80"], deploy: {replicas: $COUNT}}
            --- .env
            INIT=true
            DOLLAR='a$b'
            COUNT=2
            """);

        var web = folder.Load("compose.yml").Project.File.Services["web"];

        (web.Init!.Value.Value, web.User!.Literal, web.Deploy!.Replicas!.Value.Value).Should().Be((true, "a$b", 2));
        web.Ports![0].ToString().Should().Be("8080:80");
        folder.Found("compose.yml").Should().Equal("compose.yml(2,63) CG2020");
    }

    [Fact]
    public void An_unset_variable_is_reported_once_and_kept()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            services:
              web: {image: "nginx:${TAG}", hostname: "h${TAG}${NAME}"}
              api: {image: "nginx:${TAG:-1}", container_name: "${TAG}", extends: {file: b.yml, service: b}}
            --- b.yml
            services: {b: {user: "${TAG}"}}
            """);

        var loaded = folder.Load("compose.yml");

        loaded.Diagnostics.Select(found => found.Message).Should().Equal(
            "services.web.image uses TAG, which is not set: it is blank, here and in 3 other places. "
            + "Set it, or give it a default: ${TAG:-default}.",
            "services.web.hostname uses NAME, which is not set: it is blank. Set it, or give it a default: ${NAME:-default}.");
        loaded.Project.File.Services["web"].Image.ToString().Should().Be("nginx:${TAG}");
        folder.Load(new ProjectOptions { Interpolate = false }, "compose.yml").Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("mem_limit: '${NO}'", "'' is not a size")]
    [InlineData("volumes: ['${NO}:/data']", "':/data' is not")]
    [InlineData("scale: ${NO}", "services.web.scale")]
    [InlineData("image: '${NO}'", "The service 'web' has neither an image nor a build.")]
    public void The_finding_contains_why_Compose_refuses_a_blank(string key, string reason)
    {
        var image = key.StartsWith("image", StringComparison.Ordinal) ? "" : "image: a\n    ";
        using var folder = new ProjectFolder($"--- compose.yml\nservices:\n  web:\n    hostname: '${{NO}}'\n    {image}{key}\n");

        var found = ProjectFolder.Findings(folder.Load("compose.yml")).Should().ContainSingle().Subject;

        found.Code.Should().Be("CG1109");
        found.Message.Should().Contain($"it is blank, here and in 1 other place. Compose refuses that: ").And.Contain(reason);
    }

    [Theory]
    [InlineData("hostname: 'a${NO}'")]
    [InlineData("command: 'x ${NO}'")]
    [InlineData("networks: {default: {aliases: ['${NO}']}}")]
    public void A_blank_has_no_other_findings(string key)
    {
        using var folder = new ProjectFolder($"--- compose.yml\nservices:\n  web:\n    image: a\n    {key}\n");
        folder.Found(folder.Load("compose.yml")).Should().ContainSingle().Which.Should().EndWith("CG1109");
    }

    [Fact]
    public void A_variable_that_is_required_is_an_error_in_each_place()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            services:
              web: {image: "${A:?say A}", user: "${A?}"}
            """);

        folder.Found("compose.yml").Should().Equal("compose.yml(2,16) CG1110", "compose.yml(2,37) CG1110");
        var options = new ProjectOptions { Environment = new Dictionary<string, string> { ["A"] = "a" } };
        folder.Load(options, "compose.yml").Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("A=\"x", ".env(1,3) CG2053")]
    [InlineData("A=$NO", ".env(1,3) CG1109")]
    public void Mistakes_in_the_default_file_are_reported_in_it(string line, string found)
    {
        using var folder = new ProjectFolder($"--- compose.yml\nservices: {{web: {{image: a}}}}\n--- .env\n{line}\n");
        folder.Found("compose.yml").Should().Equal(found);
    }

    [Theory]
    [InlineData("nothere.env")]
    [InlineData(".")]
    public void A_file_with_variables_that_cannot_be_read_is_an_error(string file)
    {
        using var folder = new ProjectFolder("--- compose.yml\nservices: {web: {image: a}}\n");
        folder.Load(new ProjectOptions { EnvFiles = [folder[file]] }, "compose.yml").Diagnostics
            .Should().ContainSingle().Which.Code.Should().Be("CG2050");
    }

    [Fact]
    public void Files_of_services_are_read_in_order_below_what_the_service_sets()
    {
        using var folder = new ProjectFolder("""
            --- compose.yml
            services:
              web:
                image: a
                env_file: [one.env, {path: two.env, format: raw}, {path: nothere.env, required: false}]
                environment: {D: own, OUTER: , UNSET: }
            --- one.env
            A=1
            B=$OUTER
            D=1
            --- two.env
            C='$A'
            A=2
            """);

        var loaded = folder.Load(new ProjectOptions { Environment = Outer }, "compose.yml");

        loaded.Diagnostics.Should().BeEmpty();
        loaded.EnvironmentOf("web").Should().BeEquivalentTo(new Dictionary<string, string?>
        {
            ["A"] = "2",
            ["B"] = "outer",
            ["C"] = "'$A'",
            ["D"] = "own",
            ["OUTER"] = "outer",
            ["UNSET"] = null,
        });
        FluentActions.Invoking(() => loaded.EnvironmentOf("nothere")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("env_file: nothere.env", "compose.yml(3,5) CG2050")]
    [InlineData("env_file: [{path: nothere.env}]", "compose.yml(3,16) CG2050")]
    [InlineData("env_file: [{path: ., required: false}]", "compose.yml(3,16) CG2050")]
    [InlineData("env_file: bad.env", "bad.env(2,2) CG2053")]
    [InlineData("env_file: [{path: bad.env, format: raw}]", "bad.env(3,1) CG2053")]
    [InlineData("env_file: [{path: ok.env, format: other}]", "compose.yml(3,39) CG1103")]
    [InlineData("label_file: nothere.labels", "compose.yml(3,5) CG2050")]
    [InlineData("profiles: [off]\n    env_file: nothere.env", "")]
    public void Mistakes_in_a_file_of_a_service_are_reported(string key, string found)
    {
        using var folder = new ProjectFolder(
            $"--- compose.yml\nservices:\n  web:\n    {key}\n    image: a\n--- bad.env\nA=1\nB+C=2\n=x\n--- ok.env\nA=1\n");
        folder.Found("compose.yml").Should().Equal(found.Length == 0 ? [] : [found]);
    }

    [Fact]
    public void A_device_without_an_end_counts_as_empty()
    {
        if (!File.Exists("/dev/zero"))
        {
            return;
        }

        using var folder = new ProjectFolder("""
            --- compose.yml
            include: [/dev/zero]
            services: {web: {image: a, env_file: /dev/zero}, api: {image: a, extends: {file: /dev/zero, service: x}}}
            """);

        folder.Found("compose.yml").Should().Equal("compose.yml(2,66) CG2004");
    }
}
