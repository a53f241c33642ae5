using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>A node as templates see it.</summary>
internal sealed class NodeMembers(FleetNode node) : IMembers
{
    public string Name => node.Name;

    public IEnumerable<string> Names => ["name", "index", "kind", "variables"];

    public bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "name" => node.Name,
            "index" => (decimal)node.Index,
            "kind" => node.Kind,
            "variables" => Members.Of(node.Variables),
            _ => null,
        };
        return value is not null;
    }
}
