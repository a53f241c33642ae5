#!/usr/bin/env pwsh
#Requires -Version 7.3
# Starts the fleet: 4 projects, 18 containers, 5 networks.
# It may be run again: what runs already is left alone.
param(
  # How many projects at a time.
  [Alias('j')] [ValidateRange(1, 9999)] [int] $Jobs = (2 * [Environment]::ProcessorCount)
)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false

function Find-Compose {
  if ($env:COMPOSE) { return -split $env:COMPOSE }
  if (Get-Command docker -ErrorAction Ignore) {
    docker compose version *>$null
    if ($LASTEXITCODE -eq 0) { return 'docker', 'compose' }
  }
  if (Get-Command docker-compose -ErrorAction Ignore) { return 'docker-compose' }
  [Console]::Error.WriteLine("up.ps1: neither 'docker compose' nor 'docker-compose' is here")
  exit 3
}

$compose = @(Find-Compose)

# Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
function Test-Network([string] $Name) {
  (docker network inspect --format '{{.Name}}' -- "$Name" 2>$null) -ceq $Name
}

# These networks belong to the fleet, not to a project: they are created here and removed by down.ps1.
function New-Network([string] $Name, [string[]] $Options) {
  if (Test-Network $Name) { return }
  docker network create @Options -- "$Name" >$null
  if ($LASTEXITCODE -ne 0) { exit 1 }
}

# Hands back the nodes that failed.
function Start-Nodes([string[]] $Nodes) {
  $Nodes | ForEach-Object -ThrottleLimit $Jobs -Parallel {
    $program, [string[]] $options = $using:compose
    $node = $_
    $output = @(& $program @options -p "$node" -f "$node/docker-compose.yml" up -d 2>&1)
    if ($LASTEXITCODE -eq 0) {
      [Console]::Out.WriteLine("$node is up")
    } else {
      [Console]::Error.WriteLine((@("$node failed:") + $output) -join "`n")
      $node
    }
  }
}

Push-Location -LiteralPath $PSScriptRoot
try {
  New-Network 'inout' @('--driver', 'bridge', '--subnet', '10.192.0.0/21')
  if (Start-Nodes @(
    'master'
  )) { exit 1 }
  if (Start-Nodes @(
    'slave1'
    'slave2'
    'slave3'
  )) { exit 1 }
} finally {
  Pop-Location
}