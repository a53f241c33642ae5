namespace ComposeGen.Fleets;

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
