#!/bin/sh
# Starts the Moodle of the profile moodle, switches its web services on and keeps the token that Matrikel needs in .env.moodle-token.
# Repeatable.
# COMPOSE names another program than "docker compose". Understood by docker compose; not yet run with an engine.
set -eu
cd "$(dirname "$0")/../.."
COMPOSE=${COMPOSE:-docker compose}
if [ ! -e .env ]; then
  echo "sh deploy/compose/make-env.sh comes first: it writes .env." >&2
  exit 1
fi
if ! grep -q '^MOODLE_ADMIN_PASSWORD=' .env; then
  # with one of each kind of signs that Moodle asks for
  echo "MOODLE_ADMIN_PASSWORD=$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')-aA1" >> .env
  echo "Wrote a password for Moodle's user \"admin\" into .env."
fi

echo "Starting Moodle. The first time it is installed, which takes some minutes."
$COMPOSE --profile moodle up --detach --wait --wait-timeout 900 moodle moodle-cron
# Neither on the screen nor in a command line: whoever has it may change every account.
umask 077
rm -f .env.moodle-token
$COMPOSE exec -T moodle php /matrikel/moodle-web-services.php --moodle=/var/www/html > .env.moodle-token

cat <<EOF

Moodle is up, and its web services are on. Its token lies in .env.moodle-token. Set the integration
up with it, it is the API key that is asked for, and delete the file:

  $COMPOSE exec api matrikel integration create acme-moodle --kind moodle \\
    --lms-url http://moodle.localhost:8080 --client-id papi-... --groups department

A browser reaches it at http://moodle.localhost:8080 (user admin, password in .env) with deploy/compose/ui.yml beside:

  $COMPOSE --profile moodle --file docker-compose.yml --file deploy/compose/ui.yml up --detach
EOF
