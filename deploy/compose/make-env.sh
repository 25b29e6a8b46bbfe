#!/bin/sh
# Writes .env with fresh secrets, for docker compose. Keep a copy of it: without MATRIKEL_KEY the stored vendor secrets are lost.
set -eu
cd "$(dirname "$0")/../.."
if [ -e .env ]; then
  echo ".env is there already and is left as it is. .env.example has every variable." >&2
  exit 1
fi

umask 077
random() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
word() { random | tr '+/' '-_' | tr -d '='; } # may stand in an address
cat > .env <<EOF
# What docker compose needs. Every other variable, with its default, is in .env.example.
MATRIKEL_KEY=$(random)
MATRIKEL_API_TOKEN=$(word)
POSTGRES_PASSWORD=$(word)
MATRIKEL_DB_PASSWORD=$(word)
TEMPORAL_DB_PASSWORD=$(word)
EOF
echo "Wrote .env, readable by you alone. Keep a copy: without MATRIKEL_KEY the stored vendor secrets cannot be opened again."
