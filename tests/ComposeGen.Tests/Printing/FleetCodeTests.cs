using ComposeGen.Cli.Templates;
using ComposeGen.Fleets;
using ComposeGen.Printing;
using ComposeGen.Shapes;
using ComposeGen.Tests.Docs;
using ComposeGen.Tests.Docs.Pages;
using ComposeGen.Tests.Fleets;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Printing;

/// <summary>The code of a fleet's definition makes the same fleet.</summary>
public sealed class FleetCodeTests : IDisposable
{
    // Each key of a definition, and each form of a variable in a text.
    private const string EveryKey = """
        name: demo
        layout: per-node
        target: "3.8"
        subnets: 10.64.0.0/12
        entry: service_entry
        exit: [service_out, service_4]
        networks:
          inout: {subnet: 10.20.0.0/16, driver: overlay}
          back: {creator: external}
          front: {creator: master}
        nodes:
          master:
            file: docker-compose-master.yml
            variables: {PLAIN: "a \"b\" \\ {c}", NUMBER: 1}
          slave:
            file: docker-compose-slave.yml
            count: 3
            entry: [service_entry, service_5]
            exit: service_out
            variables:
              WHOLE: ${NODE}
              PART: x-$NODE_INDEX-${FLEET}
              DEFAULT: ${NODE:-none} ${OTHER:-${NODE}} ${NODE_INDEX:+set to ${NODE_INDEX}} ${OTHER} $$NODE $ {}
            placement:
              - node.labels.zone == ${WHOLE}
              - node.labels.host == host${NODE_INDEX}
            configuration:
              service_out:
                - {source: plain.conf, target: /etc/plain.conf}
                - {source: peers.conf.liquid, target: /etc/peers.conf}
        x-note: for another program
        """;

    private readonly TemporaryFolder _folder = new();

    public FleetCodeTests()
    {
        foreach (var path in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "docs", "examples"), "*.*", SearchOption.AllDirectories))
        {
            File.Copy(path, _folder[Path.GetFileName(path)], overwrite: true);
        }

        _folder.Write("plain.conf", "plain = ${NODE}\n");
        _folder.Write("peers.conf.liquid", "{% for peer in peers %}{{ peer.name }}\n{% endfor %}");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Every_key_becomes_a_call() => Verify(CodeOf(FleetDefinition.Parse(EveryKey).Definition), "txt");

    [Fact]
    public void Every_key_is_in_the_test() =>
        FleetDefinition.Shape.Select(field => field.Key)
            .Concat(NodeDefinition.Shape.Select(field => field.Key))
            .Concat(NetworkDefinition.Shape.Select(field => field.Key))
            .Should().OnlyContain(key => EveryKey.Contains(key + ":", StringComparison.Ordinal));

    [Fact]
    public void The_code_makes_the_fleet_of_the_definition()
    {
        var definitions = Definitions().ToList();
        definitions.Count.Should().BeGreaterThan(7);
        var names = definitions.Select((_, index) => FormattableString.Invariant($"Fleet{index}")).ToList();
        var code = definitions.Zip(names, (definition, name) => CodeOf(definition, name)).ToList();
        code.SelectMany(text => text.Split('\n')).Should().OnlyContain(line => line.Length <= CodeLayout.Columns);
        var methods = CompiledCode.Methods(names, code);
        foreach (var (definition, method) in definitions.Zip(methods))
        {
            object[] arguments = method.GetParameters().Length == 3
                ? [(TemplateReader)LiquidTemplate.Read, _folder.Root, _folder["out"]]
                : [_folder.Root, _folder["out"]];
            var made = (Fleet)CompiledCode.Result(method, arguments);
            WrittenBy(made).Should().Equal(WrittenBy(MadeBy(definition).FleetOrThrow()));
        }
    }

    // All complete definitions of the pages, and two larger ones, the second in each layout.
    private IEnumerable<FleetDefinition> Definitions()
    {
        var zones = File.ReadAllText(_folder["fleet.yml"]);
        var large = FleetLayoutName.All.Select(layout => zones.Replace("per-node", layout, StringComparison.Ordinal))
            .Append(EveryKey);
        return Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .SelectMany(page => Block.Of(File.ReadAllText(page)))
            .Where(block => block is { Language: "yaml", Info: "fleet.yml" })
            .Select(block => Load(block.Text))
            .Where(loaded => !loaded.HasErrors && !MadeBy(loaded.Definition).HasErrors)
            .Concat(large.Select(Load))
            .Select(loaded => loaded.DefinitionOrThrow());
    }

    private FleetDefinitionResult Load(string text) => FleetDefinition.Load(_folder.Write("fleet.yml", text));

    private FleetResult MadeBy(FleetDefinition definition) => definition.ToFleet(_folder["out"], LiquidTemplate.Read);

    private static SortedDictionary<string, string> WrittenBy(Fleet fleet)
    {
        using var output = new TemporaryFolder();
        fleet.Plan().WriteTo(output.Root);
        return output.Content();
    }

    private static string CodeOf(FleetDefinition definition, string? name = null) =>
        definition.ToCSharp(name is null ? null : new CodeOptions { ClassName = name });
}
