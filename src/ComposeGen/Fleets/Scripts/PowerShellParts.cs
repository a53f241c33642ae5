namespace ComposeGen.Fleets;

/// <summary>What the PowerShell scripts have in common. PowerShell 7.3 is the first that hands arguments to programs as they are.</summary>
internal static class PowerShellParts
{
    public const string Start = "#!/usr/bin/env pwsh\n#Requires -Version 7.3\n";

    /// <summary>Errors of PowerShell end the script; those of docker are looked at.</summary>
    public const string Preferences = """
        $ErrorActionPreference = 'Stop'
        $PSNativeCommandUseErrorActionPreference = $false
        """;

    /// <summary>Asks for a network by its whole name.</summary>
    public const string HasNetwork = """
        # Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
        function Test-Network([string] $Name) {
          (docker network inspect --format '{{.Name}}' -- "$Name" 2>$null) -ceq $Name
        }
        """;

    /// <summary>What <see cref="ScriptParts.StartingJobs"/> is, in PowerShell.</summary>
    public const string StartingJobs = "(2 * [Environment]::ProcessorCount)";

    /// <summary>What <see cref="ScriptParts.StoppingJobs"/> is, in PowerShell.</summary>
    public const string StoppingJobs = ScriptParts.StoppingJobs;

    /// <summary>The options.</summary>
    public static string Options(string jobs) => $"""
        param(
          # How many projects at a time.
          [Alias('j')] [ValidateRange(1, 9999)] [int] $Jobs = {jobs}
        )
        {Preferences}
        """;

    /// <summary>The options, and the compose tool; <c>COMPOSE</c> names another one.</summary>
    public static string Preamble(string script, string jobs) => $$"""
        {{Options(jobs)}}

        function Find-Compose {
          if ($env:COMPOSE) { return -split $env:COMPOSE }
          if (Get-Command docker -ErrorAction Ignore) {
            docker compose version *>$null
            if ($LASTEXITCODE -eq 0) { return 'docker', 'compose' }
          }
          if (Get-Command docker-compose -ErrorAction Ignore) { return 'docker-compose' }
          [Console]::Error.WriteLine("{{script}}: neither 'docker compose' nor 'docker-compose' is here")
          exit 3
        }

        $compose = @(Find-Compose)
        """;

    /// <summary>Runs a command for nodes, several at a time, and answers with those that failed; what docker says is shown.</summary>
    public static string EachNode(FleetPlan plan, string function, string command, string done) => $$"""
        # Hands back the nodes that failed.
        function {{function}}([string[]] $Nodes) {
          $Nodes | ForEach-Object -ThrottleLimit $Jobs -Parallel {
            $program, [string[]] $options = $using:compose
            {{string.Join("\n    ", Run(plan, function, command))}}
            if ($LASTEXITCODE -eq 0) {
              [Console]::Out.WriteLine("$node {{done}}")
            } else {
              [Console]::Error.WriteLine((@("$node failed:") + $output) -join "`n")
              $node
            }
          }
        }
        """;

    /// <summary>The rest of the script, run in its folder.</summary>
    public static string InFolder(FleetPlan plan, string script) => $$"""
        {{(plan.Fleet.Layout == FleetLayout.Template ? HideVariables : "")}}Push-Location -LiteralPath $PSScriptRoot
        try {
        {{string.Join('\n', script.TrimEnd('\n').Split('\n').Select(line => $"  {line}"))}}
        } finally {
          Pop-Location
        {{(plan.Fleet.Layout == FleetLayout.Template ? "  $hidden.GetEnumerator() | ForEach-Object { [Environment]::SetEnvironmentVariable($_.Key, $_.Value) }\n" : "")}}}

        """;

    /// <summary>Nodes as a list, a line each.</summary>
    public static string Nodes(FleetPlan plan, IEnumerable<FleetProject> projects) =>
        $"@(\n{string.Concat(projects.Select(project => $"  {PowerShellText.Quote(plan.Fleet.Layout == FleetLayout.Template ? $"{project.Label} {project.Folder}" : project.Label)}\n"))})";

    // What the environment has would win over the .env files.
    private const string HideVariables = """
        # A variable of this environment would win over an .env file.
        $hidden = @{}
        foreach ($file in [IO.Directory]::GetFiles($PSScriptRoot, '.env', 'AllDirectories')) {
          foreach ($name in [IO.File]::ReadAllLines($file) -replace '=.*') {
            if (-not $hidden.ContainsKey($name)) { $hidden[$name] = [Environment]::GetEnvironmentVariable($name) }
            [Environment]::SetEnvironmentVariable($name, $null)
          }
        }


        """;

    private static IEnumerable<string> Run(FleetPlan plan, string function, string command)
    {
        var project = $"-p \"{plan.Fleet.ProjectPrefix}$node\"";
        switch (plan.Fleet.Layout)
        {
            case FleetLayout.Template:
                yield return "$node, $folder = -split $_";
                yield return "$values = if ([IO.File]::Exists(\"$using:PSScriptRoot/$node/.env\")) { '--env-file', \"$node/.env\" }";
                yield return $"$output = @(& $program @options {project} @values -f \"$folder/{FleetProject.ComposeFileName}\" {command} 2>&1)";
                break;
            case FleetLayout.Flat:
                yield return "$node = $_";
                yield return $"$output = @(& $program @options -p $node -f {FleetProject.ComposeFileName} {command} 2>&1)";
                break;
            default:
                yield return "$node = $_";
                yield return $"$output = @(& $program @options {project} -f \"$node/{FleetProject.ComposeFileName}\" {command} 2>&1)";
                if (plan.Fleet.Layout == FleetLayout.Connect && function == PowerShellUpScript.Function)
                {
                    yield return $"if ($LASTEXITCODE -eq 0) {{ $output += @(& \"./$node/{PowerShellConnectScript.FileName}\" 2>&1) }}";
                }

                break;
        }
    }
}
