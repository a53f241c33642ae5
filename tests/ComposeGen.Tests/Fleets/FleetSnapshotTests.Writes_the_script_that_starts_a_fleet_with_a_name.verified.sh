#!/bin/sh
# Starts the fleet: 4 projects, 18 containers, 5 networks.
# It may be run again: what runs already is left alone.
set -eu

script=up.sh
default=$((2 * $(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)))
usage() {
  echo "usage: $script [-j JOBS]   JOBS projects at a time; $default unless told" >&2
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
    echo "$script: neither 'docker compose' nor 'docker-compose' is here" >&2
    exit 3
  fi
fi
export COMPOSE

projects1='demo-master'
projects2='demo-slave1
demo-slave2
demo-slave3'

# Everything that is in the way is listed before anything starts.
problems=0
problem() {
  printf '%s\n' "$script: $1" >&2
  problems=1
}

# What another folder with a fleet started is that fleet's. A folder that was moved or removed has no fleet.
is_own() { # FLEET FOLDER
  case $1 in
    'demo') ;;
    *) return 1 ;;
  esac
  for at in "${2:-.}" "${2%/*}"; do
    [ -f "$at/fleet.json" ] || continue
    [ "$(cd -P -- "$at" && pwd -P)" = "$(pwd -P)" ]
    return
  done
}

# Prints each project of the fleet that exists: own|PROJECT; and each that something else has: other|PROJECT|FOLDER
known_projects() {
  found=$(docker ps --all --filter label=com.docker.compose.project --format '{{.Label "com.docker.compose.project"}}'\
'|{{.Label "composegen.fleet"}}|{{.Label "com.docker.compose.project.working_dir"}}') || exit 3
  printf '%s\n' "$found" | sort -u | while IFS='|' read -r project fleet folder; do
    if is_own "$fleet" "$folder"; then
      printf '%s\n' "own|$project"
    elif printf '%s\n' "$projects1" "$projects2" | grep -Fqxe "$project"; then
      printf '%s\n' "other|$project|$folder"
    fi
  done
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

owns_network() {
  case $(owner_of "$1") in
    'the fleet demo') ;;
    *) return 1 ;;
  esac
}

# A network of this name may exist only when this fleet created it.
claim() {
  ! has_network "$1" || owns_network "$1" ||
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

start() { # PROJECTS
  [ -n "$1" ] || return 0
  # shellcheck disable=SC2016 # it is the inner shell that puts the values in
  printf '%s\n' "$1" | xargs -n 1 -P "$jobs" sh -c '
    node=${1#demo-}
    fail() {
      printf "%s\n" "$node failed:" "$1" >&2
      exit 1
    }
    output=$($COMPOSE -p "$1" -f "$node/docker-compose.yml" up -d 2>&1) || fail "$output"
    echo "$node is up"
  ' sh
}

claim 'demo-inout'
known=$(known_projects)
taken=$(printf '%s\n' "$known" | sed -n 's/^other//p')
[ -z "$taken" ] || problem "these projects exist already, and do not belong to this fleet:
$(printf '%s\n' "$taken" | sed 's/^|/  /; s/|$//; s/|/, started in /')
Take them down first, or give this fleet other names: composegen fleet ... --name NAME."
[ "$problems" = 0 ] || exit 1

network 'demo-inout' --driver bridge --label 'composegen.fleet=demo' --subnet 10.192.0.0/21
start "$projects1" || exit 1
start "$projects2" || exit 1
