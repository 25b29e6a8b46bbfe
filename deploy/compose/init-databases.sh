#!/bin/sh
# Run once by the postgres image, when its volume is empty. Temporal gets a user of its own, which cannot read what Matrikel stores.
set -eu

psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc --quiet --set ON_ERROR_STOP=1 <<'SQL'
\getenv matrikel_password MATRIKEL_DB_PASSWORD
\getenv temporal_password TEMPORAL_DB_PASSWORD
CREATE ROLE matrikel LOGIN PASSWORD :'matrikel_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE matrikel OWNER matrikel;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE matrikel, temporal, temporal_visibility FROM PUBLIC;
SQL
