import { Failure } from '../failure.mjs';

/**
 * Who may do what: the processes read and write rows of their own schema, only the migrator changes tables. What the
 * portal's processes may change and delete is given to them table by table by the command `migrate`.
 */
const accounts = [
  {
    user: 'portal',
    schemas: ['portal'],
    privileges: 'SELECT, INSERT',
    secret: 'databasePortalPassword',
  },
  {
    user: 'identity',
    schemas: ['identity'],
    privileges: 'SELECT, INSERT, UPDATE, DELETE',
    secret: 'databaseIdentityPassword',
  },
  {
    user: 'portal_migrator',
    schemas: ['portal', 'identity'],
    privileges: 'ALL PRIVILEGES',
    secret: 'databaseMigratorPassword',
    handsOut: true,
  },
];

/** Creates the schemas and their accounts, or brings the accounts' passwords and rights up to date. */
export async function prepareDatabases(adminUrl, secrets) {
  // Not at the top: packages may only just have been installed.
  const { createConnection } = await import('mysql2/promise');
  let connection;
  try {
    connection = await createConnection(adminUrl);
  } catch (error) {
    throw new Failure(`the database server refuses its administrator: ${error.message}`, [
      'check user and password in DATABASE_ADMIN_URL',
    ]);
  }
  try {
    for (const statement of statements(secrets)) await connection.query(statement);
  } finally {
    await connection.end();
  }
}

function* statements(secrets) {
  for (const schema of ['portal', 'identity']) {
    yield `CREATE DATABASE IF NOT EXISTS \`${schema}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;
  }
  for (const { user, schemas, privileges, secret, handsOut } of accounts) {
    yield `CREATE USER IF NOT EXISTS '${user}'@'%' IDENTIFIED BY '${secrets[secret]}'`;
    yield `ALTER USER '${user}'@'%' IDENTIFIED BY '${secrets[secret]}'`;
    for (const schema of schemas)
      yield `GRANT ${privileges} ON \`${schema}\`.* TO '${user}'@'%'${handsOut ? ' WITH GRANT OPTION' : ''}`;
  }
}

/** The addresses of the two schemas, for the processes and for the migrator. */
export function databaseAddresses(adminUrl, secrets) {
  const address = (user, schema) => {
    const url = new URL(adminUrl);
    url.username = user;
    url.password = secrets[accounts.find((account) => account.user === user).secret];
    url.pathname = `/${schema}`;
    return url.href;
  };
  return {
    portal: address('portal', 'portal'),
    identity: address('identity', 'identity'),
    portalMigration: address('portal_migrator', 'portal'),
    identityMigration: address('portal_migrator', 'identity'),
  };
}
