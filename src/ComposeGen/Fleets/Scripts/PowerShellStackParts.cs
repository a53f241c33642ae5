using System.Globalization;

namespace ComposeGen.Fleets;

/// <summary>What <see cref="StackScriptParts"/> is, in PowerShell.</summary>
internal static class PowerShellStackParts
{
    /// <summary>The options, and whether the engine manages a Swarm.</summary>
    public static string Preamble(string script, string jobs) => $$$"""
        {{{PowerShellParts.Options(jobs)}}}

        $swarm = docker info --format '{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}}'
        if ($LASTEXITCODE -ne 0) { exit 3 }
        if ($swarm -cne 'active true') {
          [Console]::Error.WriteLine($swarm -clike 'active*' ?
            "{{{script}}}: this engine is a worker of its Swarm; run this on a manager, or name one in DOCKER_HOST" :
            "{{{script}}}: this engine is in no Swarm; run 'docker swarm init' to begin one, or name a manager in DOCKER_HOST")
          exit 3
        }
        """;

    /// <summary>Runs a command for nodes, several at a time, waits until nothing is left to wait for, and answers with those that failed.</summary>
    /// <param name="plan">The fleet.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="command">The command for <c>$stack</c>, of the node <c>$node</c>.</param>
    /// <param name="pending">Gives what is waited for.</param>
    /// <param name="done">What a node then is.</param>
    public static string EachNode(FleetPlan plan, string function, string command, string pending, string done) => string.Create(CultureInfo.InvariantCulture, $$"""
        # Hands back the nodes that failed.
        function {{function}}([string[]] $Nodes) {
          $Nodes | ForEach-Object -ThrottleLimit $Jobs -Parallel {
            $node = $_
            $stack = "{{(plan.Fleet.Layout == FleetLayout.Flat ? "" : plan.Fleet.ProjectPrefix)}}$node"
            $output = @({{command}} 2>&1)
            $failure = if ($LASTEXITCODE -ne 0) { "$output" }
            for ($seconds = 0; -not $failure; $seconds++) {
              [Threading.Thread]::Sleep(1000)
              $waiting = @(
        {{string.Join('\n', pending.Split('\n').Select(line => $"        {line}"))}}
              )
              if (-not $waiting) { break }
              if ($seconds -ge {{StackScriptParts.Patience}}) { $failure = "after {{StackScriptParts.Patience}} s there is still: $waiting" }
            }
            if ($failure) {
              [Console]::Error.WriteLine("$node failed:`n$failure")
              $node
            } else {
              [Console]::Out.WriteLine("$node {{done}}")
            }
          }
        }
        """);
}
