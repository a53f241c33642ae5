using System.Text.Json;
using System.Text.RegularExpressions;
using ComposeGen.Tests.Diagnostics;
using ComposeGen.Tests.Fleets;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Cli;

/// <summary>Every command and report escapes the content of files.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class HostileTextTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "\e[31mRED\n::error file=x::forged", "::error file=x::forged", "\r\n  ::warning::forged", "x\u009b2Jx",
        "admin\u202enimda", "\u2066x\u2069", "a\u2028b\u0085c",
        "##[error]forged", "x ##vso[task.setvariable variable=a]b", "\u001b]8;;http://x\u0007link", "\u200e\ufeff",
    ];

    // Where a text can be in a compose file: HERE is the text in quotes.
    private static readonly string[] Files =
    [
        "services: {web: {image: a, container_name: HERE}, db: {image: a, container_name: HERE}}",
        "services: {HERE: {image: a}}",
        "services: {web: {image: HERE, HERE: x}}",
        "services: {web: {image: a, depends_on: [HERE], networks: [HERE], volumes: [HERE], ports: [HERE], secrets: [HERE]}}",
        "services: {web: {image: a, networks: {n: {aliases: [HERE]}}}, db: {image: a, networks: {n: {aliases: [HERE]}}}}\n"
            + "networks: {n: {external: true}}",
        "services: {web: {image: a, environment: {HERE: HERE}, labels: [HERE], env_file: HERE, restart: HERE, network_mode: "
            + "HERE}}",
        "services: {web: {image: a, extends: {file: HERE, service: HERE}}}",
        "services: {web: {image: a, networks: [HERE]}}\n"
            + "networks: {HERE: {external: true, name: HERE, ipam: {config: [{subnet: HERE}]}}}",
        "version: HERE\nservices: {web: {image: a}}",
        "services: {web: {image: a}}\nname: HERE\nvolumes: {HERE: {}}",
        "services: {web: {image: a, image: HERE}}\nx: &HERE y",
    ];

    private static readonly string[] Fleets =
    [
        "nodes: {HERE: {file: web.yml}}",
        "nodes: {a: {file: HERE}}",
        "nodes: {a: {file: web.yml, entry: [HERE], variables: {HERE: HERE}, placement: [HERE], configuration: {HERE: [{source: "
            + "HERE, target: HERE}]}}}",
        "name: HERE\nlayout: HERE\ntarget: HERE\nsubnets: HERE\nnodes: {a: {file: web.yml}}",
        "networks: {HERE: {subnet: HERE}}\nnodes: {a: {file: web.yml, HERE: x}}",
        "nodes: {a: {file: web.yml, configuration: {web: [{source: bad.liquid, target: /x}]}}}",
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> All { get; } = [.. Texts];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public void Findings_in_compose_files_are_harmless(string text)
    {
        foreach (var (number, file) in Files.Index())
        {
            var path = _folder.Write($"{number}.yml", file.Replace("HERE", DoubleQuoted.Of(text), StringComparison.Ordinal));
            ShouldBeHarmless(CliRun.Of("check", path));
            ShouldBeHarmless(CliRun.Of("check", "--report", "json", "--target", "2.0", path));
            ShouldBeHarmless(CliRun.Of("check", "--report", "sarif", path));
            ShouldBeHarmless(CliRun.Of("convert", path, "--target", "2.0", "-o", _folder["out.yml"]));
            ShouldBeHarmless(CliRun.Of("graph", path, "-o", _folder["out.svg"]));
            ShouldBeHarmless(
                CliRun.Of("fleet", "--master", path, "--slave", path, "--slaves", "2", "--dry-run", "-o", _folder["out"]));
            ShouldBeHarmless(
                CliRun.Of("fleet", "--master", path, "--slave", path, "--slaves", "2", "--layout", "flat", "-o", _folder["out"]));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Annotations_for_GitHub_match_the_findings(string text)
    {
        foreach (var file in Files)
        {
            var path = _folder.Write("a.yml", file.Replace("HERE", DoubleQuoted.Of(text), StringComparison.Ordinal));
            var annotations = CliRun
                .Of("check", "--report", "github", path).Output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
            annotations.Should().AllSatisfy(
                line => line.Should().MatchRegex("^::(error|warning|notice) file=[^:]+,title=CG[0-9]{4}%3A [^:]+::"));
            annotations.Should().AllSatisfy(line => line[2..].Should().Match(each => TerminalTextTests.IsHarmless(each)));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Findings_in_the_description_of_a_fleet_are_harmless(string text)
    {
        _folder.Write("web.yml", "services: {web: {image: a}}\n");
        _folder.Write("bad.liquid", $"{{{{ node.{text} | nothing: '{text}' }}}}\n{{% {text} %}}\n");
        foreach (var fleet in Fleets)
        {
            _folder.Write("fleet.yml", fleet.Replace("HERE", DoubleQuoted.Of(text), StringComparison.Ordinal));
            ShouldBeHarmless(CliRun.Of("fleet", _folder["fleet.yml"], "-o", _folder["out"]));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Hostile_arguments_are_harmless(string text)
    {
        foreach (var arguments in new[]
        {
            new[] { "check", text }, ["check", "x.yml", "--target", text], [text], ["check", $"--{text}"], ["explain", text],
            ["convert", text, "-o", text], ["graph", text, "-o", $"{text}.png"],
            ["fleet", text, "-o", text],
            ["fleet", "--master", text, "--slave", text, "--slaves", text, "--name", text, "-o", text], ["up", text],
            ["completion", text],
        })
        {
            ShouldBeHarmless(CliRun.Of(arguments));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Names_of_files_are_harmless(string text)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var name = text.Replace('/', '-');
        _folder.Write($"{name}/compose.yml", "services: {web: {imgae: a}}\n");
        ShouldBeHarmless(CliRun.Of("check", _folder.Root));
        ShouldBeHarmless(CliRun.Of("check", "--report", "json", _folder.Root));
        CliRun.Of("check", "--report", "github", _folder.Root).Output
            .Should().MatchRegex("^::error file=[^:\n]+,title=[^:\n]+::[^\n]+\n$");
    }

    [Fact]
    public void A_manifest_is_harmless()
    {
        using var docker = new FakeDocker(folder => Demo.Fleet(1).Plan().WriteTo(folder));
        var path = Path.Combine(docker.Root, "out", "fleet.json");
        var manifest = File.ReadAllText(path);
        foreach (var name in new[] { "slave1", "service_entry", "inout", "slave" })
        {
            File.WriteAllText(
                path, manifest.Replace($"\"{name}\"", JsonSerializer.Serialize(string.Concat(Texts)), StringComparison.Ordinal));
            ShouldBeHarmless(docker.Composegen(name == "slave" ? "up out" : "status out"));
        }
    }

    private static void ShouldBeHarmless(CliRun run)
    {
        run.Error.Should().Match(text => TerminalTextTests.IsHarmless(text));
        run.Output.Should().Match(text => TerminalTextTests.IsHarmless(text));
        run.ExitCode.Should().BeInRange(0, 3);
        Regex.Count(run.Error, "Unhandled|   at ", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Should().Be(0, run.Error);
    }
}
