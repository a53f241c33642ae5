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

# Docker takes the beginning of an id for a name, too, so that "db" could be anybody's network.
has_network() {
  [ "$(docker network inspect --format '{{.Name}}' -- "$1" 2>/dev/null)" = "$1" ]
}

remove_network() {
  ! has_network "$1" || docker network rm -- "$1" >/dev/null
}

stop() {
  # shellcheck disable=SC2016 # it is the inner shell that puts the values in
  xargs -n 1 -P "$jobs" sh -c '
    if output=$($COMPOSE -p "demo-$1" -f "$1/docker-compose.yml" down --remove-orphans 2>&1); then
      echo "$1 is down"
    else
      printf "%s\n" "$1 failed:" "$output" >&2
      exit 1
    fi
  ' sh
}

# What fails keeps nothing else up.
failed=0

stop <<'NODES' || failed=1
slave1
slave2
slave3
NODES
stop <<'NODES' || failed=1
master
NODES
remove_network 'demo-inout' || failed=1
exit "$failed"
