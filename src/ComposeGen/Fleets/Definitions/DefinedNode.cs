using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>A kind of nodes with the files that it is made of, once they have been read.</summary>
/// <param name="Name">The kind's name.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Template">The file that the nodes are made from.</param>
/// <param name="Configuration">The configuration files, with what renders them.</param>
internal sealed record DefinedNode(
    string Name, NodeDefinition Definition, NodeTemplate Template, IReadOnlyList<ConfigurationFile> Configuration)
{
    public void AddTo(FleetBuilder fleet)
    {
        if (Definition.Count is { } count)
        {
            fleet.Nodes(Name, count, Template, Configure);
        }
        else
        {
            fleet.Node(Name, Template, Configure);
        }
    }

    private void Configure(NodeKindBuilder kind)
    {
        foreach (var service in Definition.Entry ?? [])
        {
            kind.Entry(service);
        }

        foreach (var service in Definition.Exit ?? [])
        {
            kind.Exit(service);
        }

        foreach (var (name, value) in Definition.Variables ?? [])
        {
            kind.Variable(name, node => Interpolation.Substitute(value, variable => NodeVariables.OwnValueOf(node, variable)));
        }

        foreach (var constraint in Definition.Placement ?? [])
        {
            kind.Placement(node => Interpolation.Substitute(
                constraint, variable => NodeVariables.OwnValueOf(node, variable) ?? node.Variables.GetValueOrDefault(variable)));
        }

        foreach (var (service, target, render) in Configuration)
        {
            kind.ConfigurationFile(service, target, render);
        }
    }
}
