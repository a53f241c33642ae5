namespace ComposeGen.Fleets;

/// <summary>Leaves the shared networks out of the compose files, and their containers to be connected by the scripts.</summary>
internal sealed class ConnectLayout(Fleet fleet) : ProjectLayout(fleet)
{
    public override bool ConnectsLater => true;

    // A service that is on shared networks only needs another one to be there before it is connected.
    public override IReadOnlyList<NodeFile> Arrange(IReadOnlyList<NodeFile> nodes, FleetFindings findings) =>
    [
        .. nodes.Select(node => node with
        {
            File = node.File.With(x => x.Services = x.Services.With((_, service) =>
                service.Attachments.Count > 0 && service.Attachments.Keys.All(key => IsShared(x, key))
                    ? service.With(y => y.Networking = new NetworkAttachments(
                        y.Attachments.With(ComposeFile.DefaultNetwork, new NetworkAttachment())))
                    : service)),
        }),
    ];

    protected override IReadOnlyList<FleetProject> Finish(IReadOnlyList<FleetProject> projects, FleetFindings findings) =>
        [.. projects.Select(Disconnected)];

    private static FleetProject Disconnected(FleetProject project)
    {
        var file = project.File;
        return project with
        {
            File = file.With(x =>
            {
                x.Networks = Without(x.Networks);
                x.Services = x.Services.With((_, service) => service.Attachments.Count == 0
                    ? service
                    : service.With(y => y.Networking = new NetworkAttachments(Without(y.Attachments))));
            }),
            Connections =
            [
                .. from service in file.Services
                   from attachment in service.Value.Attachments
                   where IsShared(file, attachment.Key)
                   select new NetworkConnection(
                       service.Key,
                       file.Networks[attachment.Key].Name?.Literal ?? attachment.Key,
                       [.. (attachment.Value.Aliases ?? []).Select(alias => alias.Literal ?? alias.Raw)]),
            ],
        };

        OrderedDictionary<string, T> Without<T>(OrderedDictionary<string, T> networks) =>
            new(networks.Where(network => !IsShared(file, network.Key)), networks.Comparer);
    }

    private static bool IsShared(ComposeFile file, string key) => file.Networks.GetValueOrDefault(key) is ExternalNetwork;
}
