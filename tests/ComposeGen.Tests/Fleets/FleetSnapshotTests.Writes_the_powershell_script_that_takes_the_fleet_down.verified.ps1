#!/usr/bin/env pwsh
#Requires -Version 7.3
# Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
param(
  # How many projects at a time.
  [Alias('j')] [ValidateRange(1, 9999)] [int] $Jobs = 8
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
  [Console]::Error.WriteLine("down.ps1: neither 'docker compose' nor 'docker-compose' is here")
  exit 3
}

$compose = @(Find-Compose)

# Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
function Test-Network([string] $Name) {
  (docker network inspect --format '{{.Name}}' -- "$Name" 2>$null) -ceq $Name
}

# Hands back the network if it stays.
function Remove-Network([string] $Name) {
  if (-not (Test-Network $Name)) { return }
  docker network rm -- "$Name" >$null
  if ($LASTEXITCODE -ne 0) { $Name }
}

# Hands back the nodes that failed.
function Stop-Nodes([string[]] $Nodes) {
  $Nodes | ForEach-Object -ThrottleLimit $Jobs -Parallel {
    $program, [string[]] $options = $using:compose
    $node = $_
    $output = @(& $program @options -p "$node" -f "$node/docker-compose.yml" down --remove-orphans 2>&1)
    if ($LASTEXITCODE -eq 0) {
      [Console]::Out.WriteLine("$node is down")
    } else {
      [Console]::Error.WriteLine((@("$node failed:") + $output) -join "`n")
      $node
    }
  }
}

Push-Location -LiteralPath $PSScriptRoot
try {
  # What fails keeps nothing else up.
  $failed = @()
  $failed += @(Stop-Nodes @(
    'slave1'
    'slave2'
    'slave3'
  ))
  $failed += @(Stop-Nodes @(
    'master'
  ))
  $failed += @(Remove-Network 'inout')
  if ($failed) { exit 1 }
} finally {
  Pop-Location
}