using ComposeGen.Fleets;
using CsCheck;

namespace ComposeGen.Tests.Fleets;

/// <summary>Whatever a reference file says of its node, a node that is stamped is written as one that is made, and has the same findings.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class AnyStampedNodeTests : IDisposable
{
    private const int Count = 31;

    private static readonly Gen<string> AnyText = Gen.OneOf(
            "${NODE}", "${NODE}", "${NODE_INDEX}", "${NODE_INDEX}", "${NODE_INDEX}", "${FLEET}", "${OTHER:-1}", "a", "x1", "0", "1", "0x", "1e", "12:", "-", "_", ".", "~", ":", ": ", " #", "\"", "$$", "é", "[", "{", "*", "true", "8080:", "/", "./")
        .Array[1, 4].Select(parts => $"'{string.Concat(parts)}'");

    private static readonly Gen<string> AnyName = Gen.OneOf("${NODE}", "${NODE_INDEX}", "${NODE_INDEX}", "a", "x1", "0", "12", "-", "_", ".")
        .Array[1, 4].Select(parts => $"'x{string.Concat(parts)}'");

    private static readonly Gen<string> AnyProperty = Gen.OneOf(
        AnyName.Select(name => $"hostname: {name}"),
        AnyName.Select(name => $"container_name: {name}"),
        Gen.Select(AnyName, AnyName, (one, other) => $"networks: {{default: {{aliases: [{one}]}}, inout: {{aliases: [{other}]}}}}"),
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
        properties => $"{{{string.Join(", ", properties.DistinctBy(property => property[..property.IndexOf(':', StringComparison.Ordinal)]).Prepend("image: web"))}}}");

    private static readonly Gen<string> AnyFile = Gen.Select(
        Gen.OneOf(Gen.Const("one"), AnyName, AnyText), AnyService, AnyService, Gen.OneOf(Gen.Const("{}"), AnyName.Select(name => $"{{name: {name[..^1]}${{NODE_INDEX}}'}}")), Gen.OneOf(Gen.Const("inout"), AnyName, AnyText),
        (key, one, two, network, shared) =>
            $"services:\n  {key}: {one}\n  two: {two}\nvolumes: {{data: {{}}}}\nconfigs: {{settings: {{file: ./settings}}}}\nnetworks:\n  default: {network}\n  inout: {{external: true, name: {shared}}}\n");

    private static readonly Gen<string?> AnyLayout = Gen.OneOf<string?>(null, "connect", "template", "flat");

    private static readonly Gen<string?> AnyTarget = Gen.OneOf<string?>(null, "2.4", "3.8", "spec");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stamped_node_is_written_as_one_that_was_made() => Gen.Select(AnyFile, AnyLayout, AnyTarget).Sample((text, layout, target) =>
    {
        var path = _folder.Write("slave.yml", text);
        var file = ReferenceFile.Load(path);
        if (!file.HasErrors)
        {
            var definition = new FleetDefinition { Name = "demo", Layout = layout, Target = target, Nodes = new() { ["slave"] = new NodeDefinition { File = path, Count = Count } } };
            Compare(definition.ToFleet(_folder["out"], templates: null).FleetOrThrow().Plan(), Made(file, definition).Plan());
        }
    }, iter: 300, threads: 1);

    private static void Compare(FleetPlan stamped, FleetPlan made)
    {
        // A message may count nodes, and not all are made.
        stamped.Diagnostics.Select(found => (found.Code, $"{found.Path}", found.Span)).Should().Equal(made.Diagnostics.Select(found => (found.Code, $"{found.Path}", found.Span)));
        if (!stamped.HasErrors)
        {
            FilesOrRefusal(stamped).Should().Equal(FilesOrRefusal(made));
        }
    }

    /// <summary>Only writing tells what a target cannot hold.</summary>
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

    private Fleet Made(ReferenceFile file, FleetDefinition definition) => Fleet.Create(definition.Name!, fleet =>
    {
        if (FleetLayoutName.TryParse(definition.Layout, out var layout))
        {
            fleet.Layout(layout);
        }

        if (ComposeFormat.TryParse(definition.Target, out var target))
        {
            fleet.Target(target);
        }

        fleet.Nodes("slave", Count, node => file.For(node, _folder[$"out/{node.Folder}"]));
    });
}
