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

# Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
has_network() {
  [ "$(docker network inspect --format '{{.Name}}' -- "$1" 2>/dev/null)" = "$1" ]
}

# These networks belong to the fleet, not to a project: they are created here and removed by down.sh.
network() { # NAME OPTION...
  has_network "$1" && return
  name=$1
  shift
  docker network create "$@" -- "$name" >/dev/null
}

start() {
  # shellcheck disable=SC2016 # it is the inner shell that puts the values in
  xargs -n 1 -P "$jobs" sh -c '
    if output=$($COMPOSE -p "$1" -f "$1/docker-compose.yml" up -d 2>&1); then
      echo "$1 is up"
    else
      printf "%s\n" "$1 failed:" "$output" >&2
      exit 1
    fi
  ' sh
}

network 'inout' --driver bridge --label 'composegen.fleet=fleet' --subnet 10.192.0.0/21

start <<'NODES' || exit 1
master
NODES
start <<'NODES' || exit 1
slave1
slave2
slave3
NODES
