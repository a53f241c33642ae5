#!/bin/sh
# Starts the fleet: 4 projects, 18 containers, 5 networks.
# It may be run again: what runs already is left alone.
set -eu

default=$((2 * $(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)))
usage() {
  echo "usage: up.sh [-j JOBS]   JOBS projects at a time; $default unless told" >&2
  exit 2
}

jobs=$default
while getopts j: option; do
  case $option in
    j) jobs=$OPTARG ;;
    *) usage ;;
  esac
done
[ "$OPTIND" -gt "$#" ] || usage
case $jobs in
  '' | *[!0-9]* | 0*) usage ;;
esac

CDPATH='' cd -- "$(dirname -- "$0")"

if [ -z "${COMPOSE:-}" ]; then
  if docker compose version >/dev/null 2>&1; then
    COMPOSE='docker compose'
  elif command -v docker-compose >/dev/null 2>&1; then
    COMPOSE=docker-compose
  else
    echo "up.sh: neither 'docker compose' nor 'docker-compose' is here" >&2
    exit 3
  fi
fi
export COMPOSE

first='master'
others='slave1
slave2
slave3'

# Everything that is in the way is listed before anything starts.
problems=0
problem() {
  printf '%s\n' "up.sh: $1" >&2
  problems=1
}

# A container that another folder with a fleet started is that fleet's. A folder that was moved or removed has none.
started_here() { # FOLDER
  for at in "${1:-.}" "${1%/*}"; do
    [ -f "$at/fleet.json" ] || continue
    [ "$(cd -P -- "$at" && pwd -P)" = "$(pwd -P)" ]
    return
  done
}

# Prints each project of the fleet whose name something else has: |PROJECT|FOLDER
taken_projects() {
  found=$(docker ps --all --filter label=com.docker.compose.project --format '{{.Label "com.docker.compose.project"}}'\
'|{{.Label "composegen.fleet"}}|{{.Label "com.docker.compose.project.working_dir"}}') || exit 3
  printf '%s\n' "$found" | while IFS='|' read -r project fleet folder; do
    if [ -z "$project" ] || { [ "$fleet" = demo ] && started_here "$folder"; }; then
      continue
    fi
    ! printf '%s\n' "$first" "$others" | sed 's/^/demo-/' | grep -Fqxe "$project" || printf '%s\n' "|$project|$folder"
  done | sort -u
}

# Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
has_network() {
  [ "$(docker network inspect --format '{{.Name}}' -- "$1" 2>/dev/null)" = "$1" ]
}

# A network belongs to the fleet or project that its labels name.
owner_of() {
  docker network inspect --format '{{with index .Labels "composegen.fleet"}}the fleet {{.}}{{else}}'\
'{{with index .Labels "com.docker.compose.project"}}the project {{.}}{{else}}something else{{end}}{{end}}' -- "$1"
}

# A network of this name may exist only when this fleet created it.
claim() {
  ! has_network "$1" || [ "$(owner_of "$1")" = 'the fleet demo' ] ||
    problem "the network '$1' already exists, and belongs to $(owner_of "$1").
Remove it ('docker network rm $1'), have the fleet use it as it is ('creator: external' in fleet.yml),
or give the fleet other names: composegen fleet ... --name NAME."
}

# These networks belong to the fleet, not to a project: they are created here and removed by down.sh.
network() { # NAME OPTION...
  has_network "$1" && return
  name=$1
  shift
  docker network create "$@" -- "$name" >/dev/null
}

start() { # NODES
  # shellcheck disable=SC2016 # it is the inner shell that puts the values in
  printf '%s\n' "$1" | xargs -n 1 -P "$jobs" sh -c '
    if output=$($COMPOSE -p "demo-$1" -f "$1/docker-compose.yml" up -d 2>&1); then
      echo "$1 is up"
    else
      printf "%s\n" "$1 failed:" "$output" >&2
      exit 1
    fi
  ' sh
}

claim 'demo-inout'
taken=$(taken_projects)
[ -z "$taken" ] || problem "these projects exist already, and do not belong to this fleet:
$(printf '%s\n' "$taken" | sed 's/^|/  /; s/|$//; s/|/, started in /')
Take them down first, or give this fleet other names: composegen fleet ... --name NAME."
[ "$problems" = 0 ] || exit 1

network 'demo-inout' --driver bridge --label 'composegen.fleet=demo' --subnet 10.192.0.0/21

start "$first" || exit 1
start "$others" || exit 1
