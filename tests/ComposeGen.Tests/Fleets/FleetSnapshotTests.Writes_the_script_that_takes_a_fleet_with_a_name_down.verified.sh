#!/bin/sh
# Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
set -eu

default=8
usage() {
  echo "usage: down.sh [-j JOBS]   JOBS projects at a time; $default unless told" >&2
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
    echo "down.sh: neither 'docker compose' nor 'docker-compose' is here" >&2
    exit 3
  fi
fi
export COMPOSE

first='master'
others='slave1
slave2
slave3'

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

remove_network() {
  docker network rm -- "$1" >/dev/null
}

release() {
  if ! has_network "$1"; then
    return
  elif [ "$(owner_of "$1")" = 'the fleet demo' ]; then
    remove_network "$1"
  else
    printf '%s\n' "the network $1 belongs to $(owner_of "$1"): it stays"
  fi
}

stop() { # NODES
  # shellcheck disable=SC2016 # it is the inner shell that puts the values in
  printf '%s\n' "$1" | xargs -n 1 -P "$jobs" sh -c '
    case $taken in
      *"|demo-$1|"*)
        printf "%s\n" "$1 failed:" "The project demo-$1 belongs to others. It is left alone." >&2
        exit 1
        ;;
    esac
    if output=$($COMPOSE -p "demo-$1" -f "$1/docker-compose.yml" down --remove-orphans 2>&1); then
      echo "$1 is down"
    else
      printf "%s\n" "$1 failed:" "$output" >&2
      exit 1
    fi
  ' sh
}

taken=$(taken_projects)
export taken

# What fails keeps nothing else up.
failed=0

stop "$others" || failed=1
stop "$first" || failed=1
release 'demo-inout' || failed=1
exit "$failed"
