#!/bin/sh
# Takes the fleet down: its containers and networks. Named volumes stay. It may be run again.
set -eu

script=down.sh
default=8
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

projects1='demo-slave1
demo-slave2
demo-slave3'
projects2='demo-master'

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

remove_network() {
  docker network rm -- "$1" >/dev/null
}

release() {
  if ! has_network "$1"; then
    return
  elif owns_network "$1"; then
    remove_network "$1"
  else
    printf '%s\n' "the network $1 belongs to $(owner_of "$1"): it stays"
  fi
}

# 'composegen cut' creates networks; those that 'composegen heal' did not remove are still there.
release_cuts() {
  docker network ls --filter label=composegen.cut --format '{{.Name}}' | while read -r network; do
    ! owns_network "$network" || remove_network "$network" || exit 1
  done
}

stop() { # PROJECTS
  [ -n "$1" ] || return 0
  # shellcheck disable=SC2016 # it is the inner shell that puts the values in
  printf '%s\n' "$1" | xargs -n 1 -P "$jobs" sh -c '
    node=${1#demo-}
    fail() {
      printf "%s\n" "$node failed:" "$1" >&2
      exit 1
    }
    case $taken in
      *"|$1|"*) fail "The project $1 belongs to others. It is left alone." ;;
    esac
    output=$($COMPOSE -p "$1" -f "$node/docker-compose.yml" down --remove-orphans 2>&1) || fail "$output"
    echo "$node is down"
  ' sh
}

known=$(known_projects)
taken=$(printf '%s\n' "$known" | sed -n 's/^other//p')
export taken

# What fails keeps nothing else up.
failed=0

stop "$projects1" || failed=1
stop "$projects2" || failed=1
release 'demo-inout' || failed=1
release_cuts || failed=1
exit "$failed"
