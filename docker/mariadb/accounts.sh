#!/bin/sh
# Run by the MariaDB image when its data folder is new: the schemas, and accounts that may do no more than they need.
# What portal may change and delete, the command `migrate` gives it table by table.
set -eu
mariadb --user=root --password="$MARIADB_ROOT_PASSWORD" <<END
CREATE DATABASE portal CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE DATABASE identity CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER portal@'%' IDENTIFIED BY '$DATABASE_PORTAL_PASSWORD';
CREATE USER identity@'%' IDENTIFIED BY '$DATABASE_IDENTITY_PASSWORD';
CREATE USER portal_migrator@'%' IDENTIFIED BY '$DATABASE_MIGRATOR_PASSWORD';
GRANT SELECT, INSERT ON portal.* TO portal@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.* TO identity@'%';
GRANT ALL PRIVILEGES ON portal.* TO portal_migrator@'%' WITH GRANT OPTION;
GRANT ALL PRIVILEGES ON identity.* TO portal_migrator@'%';
END
