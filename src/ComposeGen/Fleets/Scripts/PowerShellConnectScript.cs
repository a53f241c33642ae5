using System.Globalization;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>What <see cref="ConnectScript"/> is, in PowerShell.</summary>
internal static class PowerShellConnectScript
{
    public const string FileName = "connect.ps1";

    public static string For(FleetProject project)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $$$"""
            {{{PowerShellParts.Start}}}# Connects the containers of {{{project.Name}}} to the networks that its compose file does not know.
            # up.ps1 runs it, and it may be run again: what is connected already is left alone.
            {{{PowerShellParts.Preferences}}}

            function Connect-Service([string] $Service, [string] $Network, [string[]] $Options) {
              $containers = @(docker ps --all --filter label=com.docker.compose.project={{{project.Name}}} `
                --filter "label=com.docker.compose.service=$Service" --filter label=com.docker.compose.oneoff=False `
                --format '{{.ID}} {{.Networks}}')
              if ($LASTEXITCODE -ne 0) { exit 1 }
              foreach ($line in $containers) {
                $container, $networks = $line -split ' ', 2
                if ($networks -split ',' -ccontains $Network) { continue }
                docker network connect @Options -- "$Network" $container
                if ($LASTEXITCODE -ne 0) { exit 1 }
              }
            }


            """);
        foreach (var connection in project.Connections)
        {
            script.Append(CultureInfo.InvariantCulture, $"Connect-Service {PowerShellText.Quote(connection.Service)} {PowerShellText.Quote(connection.Network)} {Options(connection)}\n");
        }

        return script.Append("exit 0\n").ToString();
    }

    private static string Options(NetworkConnection connection) => PowerShellText.List(connection.Aliases.Select(alias => $"--alias={alias}"));
}
