#!/bin/sh
# Writes the file .env that docker-compose.yml reads, with secrets of its own; one that is there stays as it is.
set -eu
cd "$(dirname "$0")/.."
[ ! -e .env ] || { echo ".env is there already" >&2; exit 1; }
umask 077
for name in ZONES_OWNER_PASSWORD ZONES_DATABASE_PASSWORD PROJECTS_OWNER_PASSWORD PROJECTS_DATABASE_PASSWORD \
    REPORTING_OWNER_PASSWORD REPORTING_DATABASE_PASSWORD IDENTITY_DATABASE_PASSWORD IDENTITY_ADMIN_PASSWORD \
    REGISTRY_USERS_PASSWORD INTEGRATION_PLATFORM_SECRET ZONES_SERVICE_SECRET PROJECTS_SERVICE_SECRET \
    REPORTING_SERVICE_SECRET GRAFANA_ADMIN_PASSWORD; do
    echo "$name=$(openssl rand -hex 16)"
done >.env
echo "REGISTRY_WEBHOOK_KEYS=$(openssl rand -base64 32)" >>.env
