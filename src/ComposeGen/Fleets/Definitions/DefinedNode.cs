namespace ComposeGen.Fleets;

/// <summary>A kind of nodes with the files that it is made of, once they have been read.</summary>
/// <param name="Name">The kind's name.</param>
/// <param name="Definition">What was said about it.</param>
/// <param name="Reference">The file that the nodes are stamped from.</param>
/// <param name="Configuration">The configuration files, with what renders them.</param>
internal sealed record DefinedNode(string Name, NodeDefinition Definition, ReferenceFile Reference, IReadOnlyList<ConfigurationFile> Configuration)
{
    public void AddTo(FleetBuilder fleet, string output)
    {
        ComposeFile Build(FleetNode node) => Reference.For(node, Path.Combine(output, node.Folder));
        if (Definition.Count is { } count)
        {
            fleet.Nodes(Name, count, Build, kind => Configure(kind, output), areTemplates: true);
        }
        else
        {
            fleet.Node(Name, Build, kind => Configure(kind, output));
        }
    }

    private void Configure(NodeKindBuilder kind, string output)
    {
        kind.Environment = folder => Reference.EnvironmentFor(Path.Combine(output, folder));
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
            kind.Placement(node => Interpolation.Substitute(constraint, variable => NodeVariables.OwnValueOf(node, variable) ?? node.Variables.GetValueOrDefault(variable)));
        }

        foreach (var (service, target, render) in Configuration)
        {
            kind.ConfigurationFile(service, target, render);
        }
    }
}
