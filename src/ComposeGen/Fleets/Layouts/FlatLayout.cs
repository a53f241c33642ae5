using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>One compose file for all nodes, with one network that everything is on.</summary>
internal sealed class FlatLayout : ProjectLayout
{
    private readonly FleetNode _all;

    public FlatLayout(Fleet fleet)
        : base(fleet)
    {
        _all = new FleetNode(fleet.Name, fleet.Name, fleet.Name, 1) { Folder = "" };
        Kinds = [new NodeKind(fleet.Name, 1, IsReplicated: false, _ => new ComposeFile(), new NodeKindBuilder())];
    }

    public override IReadOnlyList<NodeKind> Kinds { get; }

    public override bool KeepsNodesApart => false;

    public override string FolderOf(NodeKind kind, FleetNode node) => "";

    public override IReadOnlyList<SharedNetworkDemand> SharedNetworks(IReadOnlyList<SharedNetworkDemand> demands) => [];

    protected override IReadOnlyList<FleetProject> Finish(IReadOnlyList<FleetProject> projects, FleetFindings findings) =>
        [.. projects.Select(project => project with { Node = null })];

    public override string NameOf(FleetNode node) => Fleet.Name;

    public override (string Project, string Service) PlaceOf(ServicePlace place) => (NameOf(place.Node), FlatNames.Of(place.Node, place.Service));

    protected override string? EnvironmentOf(FleetProject project) => Environments().FirstOrDefault().Text;

    public override IReadOnlyList<NodeFile> Arrange(IReadOnlyList<NodeFile> nodes, FleetFindings findings)
    {
        var all = new ComposeFile { Format = nodes.Count == 0 ? default : nodes[0].File.Format };
        foreach (var (node, file) in nodes)
        {
            Report(node, file, findings);
            var (names, labels) = (new FlatNames(node, file), new FleetLabels(Fleet, node));
            foreach (var (name, service) in names.Services())
            {
                labels.AddTo(service);
                if (!all.Services.TryAdd(name, service))
                {
                    findings.Report(FleetDiagnostics.LayoutCannotSay, node, file, ComposePath.Root.Child("services"), $"Two services of the flat layout would be called '{name}'. Rename a node or a service.");
                }
            }

            names.AddTo(all);
        }

        CheckEnvironments(findings);
        if (Fleet.IsForSwarm)
        {
            all.Networks[ComposeFile.DefaultNetwork] = new CreatedNetwork { Driver = NetworkDriver.Overlay };
        }

        return [new NodeFile(_all, all)];
    }

    private IEnumerable<(string Kind, string Text)> Environments() =>
        from kind in Fleet.Kinds
        let text = kind.Details.EnvironmentIn("")
        where text is not null
        select (kind.Name, text);

    private void CheckEnvironments(FleetFindings findings)
    {
        if (Environments().DistinctBy(each => each.Text, StringComparer.Ordinal).Take(2).ToList() is [var first, var other])
        {
            findings.Report(
                FleetDiagnostics.LayoutCannotSay,
                ComposePath.Root.Child("nodes").Child(other.Kind).Child("file"),
                "The flat layout makes one project of all nodes, which reads one .env, "
                + $"but the .env beside the file of '{first.Kind}' differs from that of '{other.Kind}'. "
                + "Make them equal, or choose another layout.");
        }
    }

    private static void Report(FleetNode node, ComposeFile file, FleetFindings findings)
    {
        foreach (var (name, service) in file.Services)
        {
            foreach (var (network, address) in FixedAddresses.Of(service))
            {
                var path = ComposePath.Root.Child("services").Child(name).Child("networks").Child(network).Child(address);
                findings.Report(FleetDiagnostics.LayoutCannotSay, node, file, path, $"In the flat layout '{network}' is no network of its own, so '{name}' cannot have a fixed address there. Leave it out, or choose another layout.");
            }
        }

        foreach (var key in new[] { (file.Include?.Count > 0, "include"), (file.Models.Count > 0, "models") }.Where(part => part.Item1).Select(part => part.Item2))
        {
            findings.Report(FleetDiagnostics.LayoutCannotSay, node, file, ComposePath.Root.Child(key), $"The flat layout makes one file of all nodes, and cannot put '{key}' together. Choose another layout.");
        }
    }
}
