using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Shapes;

/// <summary>What becomes of values with tags; the engine tests compare every tag with the tools.</summary>
public sealed class TagTests
{
    public static TheoryData<string> Tagged { get; } =
    [
        "image: !reset null, build: .",
        "image: a, ports: !reset []",
        "image: a, ports: !override ['80']",
        "image: a, environment: !override {A: b}",
        "image: a, environment: {A: !reset null}",
        "image: a, command: [x, !reset y]",
        "image: a, networks: {n: !override {aliases: [x]}}",
        "image: a, deploy: {resources: !reset null}",
    ];

    [Theory]
    [MemberData(nameof(Tagged))]
    public void Files_with_a_version_cannot_control_merging(string service)
    {
        foreach (var version in new[] { "2", "2.0", "2.4", "3", "3.8" })
        {
            ComposeFile.Parse(Text(service, version)).Diagnostics.Should().Contain(
                found => found.Code == "CG1202" && found.Message.Contains("remove the version line", StringComparison.Ordinal),
                "the version is {0}",
                version);
        }
    }

    [Theory]
    [MemberData(nameof(Tagged))]
    public void Only_the_specification_has_the_tags_that_control_merging(string service)
    {
        var file = ComposeFile.Parse(Text(service)).FileOrThrow();

        file.ToYaml().Should().ContainAny("!reset", "!override");
        foreach (var format in new[] { ComposeFormat.V2, ComposeFormat.V2_4, ComposeFormat.V3_8 })
        {
            var write = () => file.ToYaml(new WriteOptions { Format = format });
            write.Should().Throw<ComposeException>().Which.Diagnostics.Should().Contain(found => found.Code == "CG1202");
            file.ToYaml(new WriteOptions { Format = format, Unsupported = Unsupported.Drop }, out var left).Should()
                .NotContain("!");
            left.Should().Contain(found =>
                found.Code == "CG1204" && found.Message.StartsWith("The tag !", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Tagged))]
    public void A_project_of_one_file_has_no_tags(string service)
    {
        var project = new Project("p", ComposeFile.Parse(Text(service)).FileOrThrow());

        project.File.ToYaml().Should().NotContain("!");
    }

    [Fact]
    public void Override_is_left_out_without_its_value() => ComposeFile
        .Parse(Text("image: a, environment: !override {A: b}"))
        .FileOrThrow()
        .ToYaml(new WriteOptions { Format = ComposeFormat.V2_4, Unsupported = Unsupported.Drop }, out _).Should().Contain("A=b");

    [Theory]
    [InlineData("image: a, ports: !override [x:y]", "services.web.ports[0]")]
    [InlineData("image: a, build: !override {contxt: .}", "services.web.build.contxt")]
    [InlineData("image: a, networks: {n: !override {aliass: [x]}}", "services.web.networks.n.aliass")]
    [InlineData("image: a, mem_limit: !override x", "services.web.mem_limit")]
    public void What_is_wrong_in_a_value_with_a_tag_is_found(string service, string path) =>
        ComposeFile.Parse(Text(service)).Diagnostics.Should().ContainSingle().Which.Path.ToString().Should().Be(path);

    [Fact]
    public void What_is_reset_is_absent() => ComposeFile.Parse("services: {web: {image: !reset a}}").FileOrThrow()
        .Validate().Should().ContainSingle().Which.Code.Should().Be("CG2001");

    [Fact]
    public void Extensions_keep_their_tags_in_their_format_only()
    {
        var file = ComposeFile.Parse(Text("image: a, x-a: !vault {b: !c 1, d: !!int '2'}")).FileOrThrow();

        file.ToYaml().Should().Contain("x-a: !vault").And.Contain("b: !c 1");
        file.ToYaml(new WriteOptions { Format = ComposeFormat.V2_4 }).Should()
            .NotContain("!").And.Contain("b: \"1\"").And.Contain("d: 2");
    }

    [Theory]
    [InlineData("2.4", "!custom a")]
    [InlineData("2.4", "!!int a")]
    [InlineData("2.4", "!!binary YQ==")]
    [InlineData("3.8", "!!bool yes")]
    [InlineData(null, "!!bool yes")]
    [InlineData(null, "!!null a")]
    [InlineData(null, "!!binary a")]
    public void A_tag_that_the_reader_refuses_is_found_where_it_stands(string? version, string value)
    {
        var read = ComposeFile.Parse(Text($"image: a, environment: {{A: {value}}}", version));

        var found = read.Diagnostics.Should().ContainSingle().Which;
        found.Code.Should().Be("CG1102");
        found.Severity.Should().Be(DiagnosticSeverity.Error);
        found.Path.ToString().Should().Be("services.web.environment.A");
    }

    private static string Text(string service, string? version = null) =>
        (version is null ? "" : $"version: '{version}'\n") + $"services: {{web: {{{service}}}}}\nnetworks: {{n: {{}}}}\n";
}
