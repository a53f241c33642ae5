using ComposeGen.Tests.Shapes;
using CsCheck;

namespace ComposeGen.Tests.Model;

public sealed class ResolvedFileTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["TAG"] = "1.27",
        ["PORT"] = "8080",
        ["EMPTY"] = "",
        ["DOLLAR"] = "a$b",
        ["YES"] = "true",
        ["NET"] = "front",
    };

    [Theory]
    [InlineData("app:${TAG}", "app:1.27")]
    [InlineData("app:$TAG", "app:1.27")]
    [InlineData("$$TAG", "$$TAG")]
    [InlineData("$$$TAG", "$$1.27")]
    [InlineData("${DOLLAR}", "a$$b")]
    [InlineData("${EMPTY}", "")]
    [InlineData("${UNSET:-d}", "d")]
    [InlineData("${UNSET-d}", "d")]
    [InlineData("${EMPTY:-d}", "d")]
    [InlineData("${EMPTY-d}", "")]
    [InlineData("${TAG:-d}", "1.27")]
    [InlineData("${UNSET:-${EMPTY:-x$$y${TAG}}}", "x$$y1.27")]
    [InlineData("${TAG:-${UNSET}}", "1.27")]
    [InlineData("${TAG:+r}", "r")]
    [InlineData("${TAG+${PORT}}", "8080")]
    [InlineData("${EMPTY:+r}", "")]
    [InlineData("${EMPTY+r}", "r")]
    [InlineData("${UNSET+r}", "")]
    [InlineData("${TAG:?no tag}", "1.27")]
    [InlineData("${EMPTY?no}", "")]
    public void Variables_get_their_values(string raw, string expected)
    {
        var file = new ComposeFile { Services = { ["a"] = new Service { Hostname = ComposeText.FromRaw(raw) } } };

        var resolved = file.Resolve(Values);

        resolved.Diagnostics.Should().BeEmpty();
        resolved.File.Services["a"].Hostname!.Raw.Should().Be(expected);
        file.Services["a"].Hostname!.Raw.Should().Be(raw, "the file itself stays as it is");
    }

    [Fact]
    public void A_resolved_variable_is_typed()
    {
        var file = Parsed("""
            services:
              a:
                image: app:${TAG}
                privileged: ${YES}
                cpu_shares: $PORT
                ports: ["${PORT}:80"]
                environment: ["A=${DOLLAR}", "${NET}=x", KEPT]
                networks: ["$NET"]
                x-own: [{k: "${TAG}"}]
            networks: {front: {external: "${YES}"}}
            """).Resolve(Values).FileOrThrow();

        var service = file.Services["a"];
        service.Image!.Value.Value.Should().Be(ImageReference.Parse("app:1.27"));
        service.Privileged!.Value.Value.Should().BeTrue();
        service.CpuShares!.Value.Value.Should().Be(8080);
        service.Ports![0].Short!.Value.Value.Should().Be(new PortMapping(8080, 80));
        service.Environment.Should().Equal(
            new Dictionary<string, ComposeText?> { ["A"] = "a$b", ["front"] = "x", ["KEPT"] = null });
        ((NetworkAttachments)service.Networking!).Networks.Keys.Should().Equal("front");
        file.Networks["front"].Should().BeOfType<ExternalNetwork>().Which.Condition.Should().BeNull();
        file.ToYaml().Should().NotContain("${");
    }

    [Theory]
    [InlineData(
        "services: {a: {hostname: \"x${B}\"}}",
        "(1,26): warning CG1109: services.a.hostname uses B, which is not set: it is blank. Set it, or give it a default: "
            + "${B:-default}.")]
    [InlineData(
        "services: {a: {hostname: \"${B:?say B}\"}}",
        "(1,26): error CG1110: services.a.hostname requires B, which is not set: say B")]
    [InlineData(
        "services: {a: {hostname: \"${EMPTY:?}\"}}",
        "(1,26): error CG1110: services.a.hostname requires EMPTY, which is not set.")]
    [InlineData("services: {a: {privileged: \"${TAG}\"}}", "(1,28): error CG1103: '1.27' is not a boolean: write true or false.")]
    [InlineData(
        "services: {a: {hostname: \"${TAG}$1\"}}",
        "(1,26): warning CG1106: services.a.hostname has a $ that does not begin a variable; docker-compose 1.29 refuses it. "
            + "Write $$ for a dollar.")]
    [InlineData(
        "services: {a: {hostname: \"${${TAG}\"}}",
        "(1,26): error CG1104: services.a.hostname has a ${ that is not a variable. Write $$ for a dollar, or ${NAME}.")]
    [InlineData(
        "services: {a: {command: [x, \"${B}\"]}}",
        "(1,29): warning CG1109: services.a.command[1] uses B, which is not set: it is blank. Set it, or give it a "
            + "default: ${B:-default}.")]
    public void Unresolved_variables_are_reported_at_their_places(string text, string finding)
    {
        ComposeFile.Parse(text).File.Resolve(Values).Diagnostics.Should().ContainSingle().Which.ToString().Should().Be(finding);

        var changed = ComposeFile.Parse(text).File;
        changed.Services["b"] = new Service { Image = ImageReference.Parse("nginx") };
        changed.Resolve(Values).Diagnostics.Should().ContainSingle().Which.Path.ToString().Should().StartWith("services.a.");
    }

    [Fact]
    public void A_changed_file_is_resolved_with_its_changes_and_findings_have_the_original_places()
    {
        var file = Parsed("services:\n  a:\n    hostname: ${B}\n    user: ${TAG}\n");
        file.Services["a"].User = (ComposeText)Variable.Of("PORT");

        var resolved = file.Resolve(Values);

        resolved.File.Services["a"].User.Should().Be((ComposeText)"8080");
        resolved.Diagnostics.Should().ContainSingle().Which.Span.Line.Should().Be(3);
    }

    [Fact]
    public void A_required_variable_remains_a_variable() =>
        Parsed("services: {a: {privileged: \"${B:?}\"}}").Resolve(_ => null).File.Services["a"].Privileged!.Value.Text!.Raw
            .Should().Be("${B:?}");

    [Fact]
    public void Keys_and_the_version_line_have_no_variables()
    {
        var read = ComposeFile.Parse("version: \"${TAG}\"\nservices: {a: {labels: {\"${TAG}\": x}}}");

        var resolved = read.File.Resolve(Values);

        // A fix changes a text, and a resolved file has none.
        resolved.Diagnostics.Should().BeEquivalentTo(read.Diagnostics, options => options.Excluding(found => found.Fixes));
        resolved.File.Services["a"].Labels!.Keys.Should().Equal("${TAG}");
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Slow)]
    public void A_resolved_file_contains_no_variables() => new ModelGen().Sample(
        file =>
        {
            var resolved = file.Resolve(_ => "80").File;

            var again = resolved.Resolve(_ => throw new InvalidOperationException("There is none."));

            again.File.Diff(resolved).Should().BeEmpty();
        },
        iter: 100);

    private static ComposeFile Parsed(string text) => ComposeFile.Parse(text).FileOrThrow();
}
