namespace ComposeGen.Fleets;

/// <summary>Leaves the shared networks out of the compose files, and their containers to be connected by the scripts.</summary>
internal sealed class ConnectLayout(Fleet fleet) : ProjectLayout(fleet)
{
    public override bool ConnectsLater => true;

    // A service that is on shared networks only needs another one to be there before it is connected.
    public override IReadOnlyList<NodeFile> Arrange(IReadOnlyList<NodeFile> nodes, FleetFindings findings)
    {
        foreach (var (_, file) in nodes)
        {
            foreach (var service in file.Services.Values.Where(service => service.Attachments.Count > 0 && service.Attachments.Keys.All(key => IsShared(file, key))))
            {
                service.Attachments.Add(ComposeFile.DefaultNetwork, new NetworkAttachment());
            }
        }

        return nodes;
    }

    public override IReadOnlyList<FleetProject> Finish(IReadOnlyList<FleetProject> projects, FleetFindings findings) => [.. projects.Select(Disconnected)];

    private static FleetProject Disconnected(FleetProject project)
    {
        var connections = new List<NetworkConnection>();
        var file = project.File.Clone();
        foreach (var (name, service) in file.Services)
        {
            foreach (var key in service.Attachments.Keys.Where(key => IsShared(file, key)).ToList())
            {
                var network = file.Networks[key].Name?.Literal ?? key;
                var aliases = service.Attachments[key].Aliases ?? [];
                connections.Add(new NetworkConnection(name, network, [.. aliases.Select(alias => alias.Literal ?? alias.Raw)]));
                service.Attachments.Remove(key);
            }
        }

        foreach (var key in file.Networks.Keys.Where(key => IsShared(file, key)).ToList())
        {
            file.Networks.Remove(key);
        }

        return project with { File = file, Connections = connections };
    }

    private static bool IsShared(ComposeFile file, string key) => file.Networks.GetValueOrDefault(key) is ExternalNetwork;
}
