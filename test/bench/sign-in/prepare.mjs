import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';

const lib = (name) => new URL(`../../../dist/libs/${name}/src/index.js`, import.meta.url).href;

const PASSWORD = 'a password of the bench';

/**
 * A database of the bench's own with people who each act for one company, and the address of it.
 * @returns {Promise<{ url: string, logins: string[], password: string }>}
 */
export async function prepareIdentity(adminUrl, people) {
  const {
    createPerson,
    grantMembership,
    hashPassword,
    identityEntities,
    identityMigrations,
    registerCompany,
  } = await import(lib('identity'));
  const { databaseOptions, migrate } = await import(lib('platform'));
  const { completeUscc } = await import(lib('kernel'));
  const name = `bench_${randomBytes(6).toString('hex')}`;
  await asAdministrator(adminUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const options = databaseOptions(url.href, identityEntities, identityMigrations);
  await migrate(options);
  const source = await new DataSource(options).initialize();
  const passwordHash = await hashPassword(PASSWORD);
  const now = new Date();
  const logins = Array.from({ length: people }, (_, i) => `bench-${i}`);
  await source.transaction(async (tx) => {
    for (const [i, login] of logins.entries()) {
      const uscc = completeUscc(`91110108MADEM${String(i + 100).padStart(3, '0')}`);
      const company = { uscc, name: `基准测试企业${i}（示例）`, district: '110108', registeredOn: null };
      const companyId = await registerCompany(tx, company, now);
      const personId = await createPerson(tx, { login, name: `示例人员${i}`, passwordHash }, now);
      await grantMembership(tx, { personId, companyId, role: 'administrator', from: now });
    }
  });
  await source.destroy();
  return { url: url.href, logins, password: PASSWORD };
}

async function asAdministrator(adminUrl, statement) {
  const connection = await createConnection(adminUrl);
  await connection.query(statement);
  await connection.end();
}
