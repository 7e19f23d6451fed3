#!/bin/sh
# Runs once, when the database is laid out: makes the role that the service works with. It owns nothing; what it may do,
# the service's migrations say.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set=role="$POSTGRES_DB"_service --set=password="$SERVICE_PASSWORD" <<'SQL'
create role :"role" login password :'password';
revoke all on database :"DBNAME" from public;
grant connect on database :"DBNAME" to :"role";
SQL
