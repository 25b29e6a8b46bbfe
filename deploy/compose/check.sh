#!/bin/sh
# Does docker compose understand the files, in every combination that is documented? Needs no engine: docker compose config only reads.
# COMPOSE names another program than "docker compose".
set -eu
cd "$(dirname "$0")/../.."
COMPOSE=${COMPOSE:-docker compose}
export MATRIKEL_KEY=key MATRIKEL_API_TOKEN=token POSTGRES_PASSWORD=a MATRIKEL_DB_PASSWORD=b TEMPORAL_DB_PASSWORD=c

understood() {
  echo "docker compose $* config"
  $COMPOSE --env-file /dev/null "$@" config --quiet
}

understood
understood --profile demo
understood --profile demo -f docker-compose.yml -f deploy/compose/ui.yml
understood --profile demo --profile moodle
understood --profile moodle -f docker-compose.yml -f deploy/compose/ui.yml
TEMPORAL_ADDRESS=cloud:7233 TEMPORAL_NAMESPACE=acme understood -f docker-compose.yml -f deploy/compose/own-temporal.yml

for secret in MATRIKEL_KEY MATRIKEL_API_TOKEN POSTGRES_PASSWORD MATRIKEL_DB_PASSWORD TEMPORAL_DB_PASSWORD; do
  if (unset "$secret"; $COMPOSE --env-file /dev/null config --quiet 2>/dev/null); then
    echo "$secret can be left out, and must not" >&2
    exit 1
  fi
done
echo "docker compose understands all of it"
