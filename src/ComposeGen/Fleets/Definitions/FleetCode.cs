using System.Globalization;
using ComposeGen.Printing;
using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>The C# code that makes the fleet of a definition.</summary>
internal sealed class FleetCode
{
    private readonly FleetDefinition _definition;
    private readonly string _folder;
    private readonly OrderedDictionary<string, string> _templates = new(StringComparer.Ordinal);

    public FleetCode(FleetDefinition definition)
    {
        _folder = string.IsNullOrEmpty(definition.Folder) ? "." : definition.Folder;
        _definition = FleetDefinition.Shape.Clone(definition);
        foreach (var node in Networks.Select(network => (ComposeNode)network.Value)
            .Concat(Nodes.Select(node => node.Value))
            .Append(_definition))
        {
            // Keys for other programs are not part of the fleet.
            node.Extensions.Clear();
        }

        var names = new VariableNames("fleet", "folder", "output", "templates", "template", "node");
        foreach (var file in Nodes.Select(node => node.Value.File ?? "").Distinct(StringComparer.Ordinal))
        {
            _templates.Add(file, names.Add(StemOf(file), "template"));
        }
    }

    private IEnumerable<KeyValuePair<string, NetworkDefinition>> Networks => _definition.Networks ?? [];

    private IEnumerable<KeyValuePair<string, NodeDefinition>> Nodes => _definition.Nodes ?? [];

    public string Print(CodeOptions options)
    {
        Code reader = _definition.HasTemplates ? "TemplateReader templates, " : "";
        Code name = _definition.Name is { } text ? CSharp.Literal(text) + ", " : "";
        var build = "return Fleet.Create(" + name + "fleet =>" + Code.NewLine + Code.Block(FleetStatements()) + ")";
        var method = "public static Fleet Create(" + reader + "string folder = " + CSharp.Literal(_folder)
            + ", string output = \"out\")" + Code.NewLine + Code.Block(TemplateStatements().Append(build));
        return options.Class("ComposeFleet", method, "System.IO", "ComposeGen", "ComposeGen.Fleets", "ComposeGen.Model");
    }

    private IEnumerable<Code> TemplateStatements()
    {
        if (_definition.HasTemplates)
        {
            yield return "var template = (string file) => templates(File.ReadAllText(Path.Combine(folder, file)), file)";
        }

        foreach (var (file, variable) in _templates)
        {
            yield return Code.Call($"var {variable} = NodeTemplate.Load", [PathOf(file), "output"]);
        }
    }

    private IEnumerable<Code> FleetStatements()
    {
        foreach (var call in FleetDefinition.Shape.Calls(_definition, CodeScope.Empty, [], "name", "networks", "nodes"))
        {
            yield return "fleet." + call;
        }

        foreach (var (name, network) in Networks)
        {
            string[] without = network.Creator == NetworkDefinition.Fleet ? ["creator"] : [];
            var calls = NetworkDefinition.Shape.Calls(network, CodeScope.Empty, [], without);
            yield return Code.Call("fleet.SharedNetwork", [CSharp.Literal(name)], Code.ChainLambda("n", calls));
        }

        foreach (var (name, node) in Nodes)
        {
            var calls = NodeDefinition.Shape.Calls(node, new NodeScope(node), [], "file", "count", "configuration");
            calls.AddRange(ConfigurationCalls(node));
            Code template = _templates[node.File ?? ""];
            yield return node.Count is { } count
                ? Code.Call(
                    "fleet.Nodes",
                    [CSharp.Literal(name), count.ToString(CultureInfo.InvariantCulture), template],
                    Code.ChainLambda("n", calls))
                : Code.Call("fleet.Node", [CSharp.Literal(name), template], Code.ChainLambda("n", calls));
        }
    }

    private static IEnumerable<Code> ConfigurationCalls(NodeDefinition node) =>
        from pair in node.Configuration ?? []
        from file in pair.Value
        let source = file.Source ?? ""
        let render = file.IsTemplate
            ? Code.Call("template", [CSharp.Literal(source)])
            : "_ => " + Code.Call("File.ReadAllText", [PathOf(source)])
        select Code.Call("ConfigurationFile", [CSharp.Literal(pair.Key), CSharp.Literal(file.Target ?? ""), render]);

    private static Code PathOf(string file) => Code.Call("Path.Combine", ["folder", CSharp.Literal(file)]);

    // "docker-compose-slave.yml" is the template of slaves.
    private static string StemOf(string file)
    {
        const string Usual = "docker-compose-";
        var stem = Path.GetFileNameWithoutExtension(file);
        return stem.StartsWith(Usual, StringComparison.Ordinal) ? stem[Usual.Length..] : stem;
    }

    // What code has for the variables of a node.
    private sealed class NodeScope(NodeDefinition node) : CodeScope
    {
        public override string? VariableOf(string section, string name) => name switch
        {
            NodeVariables.Node => "node.Name",
            NodeVariables.Index => "node.Index",
            NodeVariables.Fleet => "node.Fleet",
            _ when section == DefinedVariables.All && node.Variables?.ContainsKey(name) == true => $"node.Variables[\"{name}\"]",
            _ => null,
        };
    }
}
