using System.Text.Json.Serialization;

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

/// <summary>A container that a script connects to a shared network.</summary>
public sealed record NetworkConnection
{
    [JsonConstructor]
    internal NetworkConnection(string service, string network, IReadOnlyList<string> aliases) =>
        (Service, Network, Aliases) = (service, network, aliases);

    /// <summary>The service that the container runs.</summary>
    public string Service { get; }

    /// <summary>The network's name in the engine.</summary>
    public string Network { get; }

    /// <summary>The names that it has there, besides the container's own.</summary>
    public IReadOnlyList<string> Aliases { get; }
}

/// <summary>
/// The script that connects the containers of a project to the shared networks, in the layout whose compose files lack them.
/// </summary>
internal static class ConnectScript
{
    public const string FileName = "connect.sh";

    public static GeneratedFile Of(FleetProject project) =>
        new($"{project.Folder}/{FileName}", Text(project), IsExecutable: true);

    private static string Text(FleetProject project) => $$$"""
        #!/bin/sh
        # Connects the containers of {{{project.Name}}} to the networks that its compose file does not know.
        # up.sh runs it, and it may be run again: what is connected already is left alone.
        set -eu

        connect() { # SERVICE NETWORK [--alias NAME]...
          service=$1 network=$2
          shift 2
          containers=$(docker ps --all --filter label=com.docker.compose.project={{{project.Name}}} \
            --filter "label=com.docker.compose.service=$service" --filter label=com.docker.compose.oneoff=False \
            --format '{{.ID}} {{.Networks}}')
          while read -r container networks; do
            case ",$networks," in
              ,, | *",$network,"*) ;;
              *) docker network connect "$@" -- "$network" "$container" ;;
            esac
          done <<CONTAINERS
        $containers
        CONTAINERS
        }


        """ + string.Concat(project.Connections.Select(connection => $"connect {string.Join(' ', Words(connection))}\n"));

    private static IEnumerable<string> Words(NetworkConnection connection) =>
    [
        ShellText.Quote(connection.Service),
        ShellText.Quote(connection.Network),
        .. connection.Aliases.Select(alias => $"--alias {ShellText.Quote(alias)}"),
    ];
}
