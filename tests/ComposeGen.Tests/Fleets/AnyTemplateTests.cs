using ComposeGen.Fleets;
using ComposeGen.Tests.Shapes;
using CsCheck;

namespace ComposeGen.Tests.Fleets;

/// <summary>
/// Whatever a template contains, nodes that share it are planned and written as nodes that each have a template.
/// </summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class AnyTemplateTests : IDisposable
{
    private const int Count = 31;

    private static readonly Gen<string> AnyText = Gen.OneOf(
            "${NODE}", "${NODE}", "${NODE_INDEX}", "${NODE_INDEX}", "${NODE_INDEX}", "${FLEET}", "${OTHER:-1}", "a", "x1", "0",
            "1", "0x", "1e", "12:", "-", "_", ".", "~", ":", ": ", " #", "\"", "$$", "é", "[", "{", "*", "true", "8080:", "/",
            "./")
        .Array[1, 4].Select(parts => $"'{string.Concat(parts)}'");

    private static readonly Gen<string> AnyName =
        Gen.OneOf("${NODE}", "${NODE_INDEX}", "${NODE_INDEX}", "a", "x1", "0", "12", "-", "_", ".")
        .Array[1, 4].Select(parts => $"'x{string.Concat(parts)}'");

    private static readonly Gen<string> AnyProperty = Gen.OneOf(
        AnyName.Select(name => $"hostname: {name}"),
        AnyName.Select(name => $"container_name: {name}"),
        Gen.Select(AnyName, AnyName, (one, other) =>
            $"networks: {{default: {{aliases: [{one}]}}, inout: {{aliases: [{other}]}}}}"),
        Gen.Select(AnyName, AnyName, (one, other) => $"volumes: ['./{one[1..^1]}:/data/{other[1..]}]"),
        AnyText.Select(text => $"hostname: {text}"),
        AnyText.Select(text => $"container_name: {text}"),
        AnyText.Select(text => $"command: {text}"),
        AnyText.Select(text => $"user: {text}"),
        AnyText.Select(text => $"stop_grace_period: {text}"),
        Gen.Select(AnyText, AnyText, (key, text) => $"labels: {{{key}: {text}, other: {text}}}"),
        Gen.Select(AnyText, AnyText, (one, other) => $"environment: [{one}, {other}]"),
        Gen.Select(AnyText, AnyText, (one, other) => $"volumes: [{one}, 'data:/data', {other}]"),
        Gen.Select(AnyText, AnyText, (one, other) => $"ports: [{one}, {other}]"),
        AnyText.Select(text => $"expose: [{text}]"),
        AnyText.Select(text => $"extra_hosts: [{text}]"),
        AnyText.Select(text => $"depends_on: [{text}]"),
        AnyText.Select(text => $"env_file: [{text}]"),
        AnyText.Select(text => $"networks: {{default: {{aliases: [{text}]}}, inout: {{}}}}"),
        Gen.Select(AnyText, AnyText, (one, other) => $"networks: {{inout: {{aliases: [{one}, {other}]}}}}"),
        Gen.Select(AnyText, AnyText, (one, other) => $"networks: {{inout: {{aliases: [{one}], ipv4_address: {other}}}}}"),
        AnyText.Select(text => $"build: {{context: {text}, args: [{text}]}}"),
        AnyText.Select(text => $"network_mode: {text}"),
        AnyText.Select(text => $"links: [{text}]"),
        AnyText.Select(text => $"deploy: {{replicas: {text}}}"),
        Gen.Select(AnyText, AnyText, (source, target) => $"configs: [{{source: settings, target: {target}, mode: {source}}}]"),
        Gen.Select(AnyText, AnyText, (source, target) => $"volumes: [{{type: bind, source: {source}, target: {target}}}]"),
        AnyText.Select(text => $"x-note: {text}"));

    private static readonly Gen<string> AnyService = AnyProperty.Array[0, 4].Select(
        properties => "{" + string.Join(", ", properties
            .DistinctBy(property => property[..property.IndexOf(':', StringComparison.Ordinal)]).Prepend("image: web")) + "}");

    private static readonly Gen<string> AnyFile = Gen.Select(
        Gen.OneOf(Gen.Const("one"), AnyName, AnyText), AnyService, AnyService,
        Gen.OneOf(Gen.Const("{}"), AnyName.Select(name => $"{{name: {name[..^1]}${{NODE_INDEX}}'}}")),
        Gen.OneOf(Gen.Const("inout"), AnyName, AnyText),
        (key, one, two, network, shared) =>
            $"services:\n  {key}: {one}\n  two: {two}\nvolumes: {{data: {{}}}}\nconfigs: {{settings: {{file: ./settings}}}}\n"
                + $"networks:\n  default: {network}\n  inout: {{external: true, name: {shared}}}\n");

    private static readonly Gen<string?> AnyLayout = Gen.OneOf<string?>(null, "connect", "template", "flat");

    private static readonly Gen<string?> AnyTarget = Gen.OneOf<string?>(null, "2.4", "3.8", "spec");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nodes_that_share_a_template_are_as_if_each_had_one() =>
        Gen.Select(AnyFile, AnyLayout, AnyTarget).Sample((text, layout, target) =>
    {
        var path = _folder.Write("slave.yml", text);
        var template = NodeTemplate.Load(path, _folder["out"]);
        if (template.HasErrors)
        {
            return;
        }

        var (one, alone) = (Planned(layout, target, template.For),
            Planned(layout, target, node => NodeTemplate.Load(path, _folder["out"]).For(node)));
        one.Diagnostics.Select(found => $"{found}").Should().Equal(alone.Diagnostics.Select(found => $"{found}"));
        var before = FileOrRefusal(template);
        if (!one.HasErrors)
        {
            FilesOrRefusal(one).Should().Equal(FilesOrRefusal(alone));
        }

        FileOrRefusal(template).Should().Be(before, "nothing changes what nodes share");
        before.Should().Be(FileOrRefusal(NodeTemplate.Load(path, _folder["out"])));
    }, iter: Run.Times(100, 3_000), threads: 1);

    private static string FileOrRefusal(NodeTemplate template)
    {
        try
        {
            return template.For(new FleetNode("demo", "slave", "slave77", 77)).ToYaml();
        }
        catch (ComposeException refused)
        {
            return $"{refused.Diagnostics[0]}";
        }
    }

    /// <summary>Only writing reports what a target does not support.</summary>
    private static IEnumerable<string> FilesOrRefusal(FleetPlan plan)
    {
        try
        {
            return [.. Demo.Files(plan).Select(file => $"{file}")];
        }
        catch (ComposeException refused)
        {
            return refused.Diagnostics.Select(found => $"{found}");
        }
    }

    private static FleetPlan Planned(string? layout, string? target, Func<FleetNode, ComposeFile> build) =>
        Fleet.Create("demo", fleet =>
    {
        if (FleetLayoutName.TryParse(layout, out var chosen))
        {
            fleet.Layout(chosen);
        }

        if (ComposeFormat.TryParse(target, out var format))
        {
            fleet.Target(format);
        }

        fleet.Nodes("slave", Count, build);
    }).Plan();
}
