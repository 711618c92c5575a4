#!/bin/sh
# Run once, in an empty database: the role of the application, which owns nothing.
set -e
psql --set=ON_ERROR_STOP=1 --set=password="$JOBWRIGHT_DB_PASSWORD" --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
create role jobwright_app login password :'password';
revoke all on database jobwright from public;
grant connect on database jobwright to jobwright_app;
SQL
