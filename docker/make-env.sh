#!/bin/sh
# Makes docker/.env with secrets of this installation, once: sh docker/make-env.sh
set -eu
file="$(dirname "$0")/.env"
if [ -e "$file" ]; then
  echo "$file exists already" >&2
  exit 1
fi
secret() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
umask 077
cat > "$file" <<END
DATABASE_ROOT_PASSWORD=$(secret)
DATABASE_MIGRATOR_PASSWORD=$(secret)
DATABASE_PORTAL_PASSWORD=$(secret)
DATABASE_IDENTITY_PASSWORD=$(secret)
REDIS_PASSWORD=$(secret)
OIDC_CLIENT_SECRET=$(secret)
SESSION_SECRETS=$(secret)
KEY_ENCRYPTION_KEY=$(head -c 32 /dev/urandom | base64 | tr -d '\n')
PUBLIC_URL=http://localhost:3000
OIDC_ISSUER=http://localhost:3001
END
echo "made $file"
