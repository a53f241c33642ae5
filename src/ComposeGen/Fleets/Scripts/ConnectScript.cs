using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The script that connects the containers of one project to the shared networks, in the layout whose compose files do not know them.</summary>
internal static class ConnectScript
{
    public const string FileName = "connect.sh";

    public static string For(FleetProject project)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $$$"""
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


            """);
        foreach (var connection in project.Connections)
        {
            script.Append("connect ").AppendJoin(' ', Words(connection)).Append('\n');
        }

        return script.ToString();
    }

    private static IEnumerable<string> Words(NetworkConnection connection) =>
    [
        ShellText.Quote(connection.Service), ShellText.Quote(connection.Network), .. connection.Aliases.Select(alias => $"--alias {ShellText.Quote(alias)}"),
    ];
}
