import type { DataSource } from 'typeorm';
import { systemClock, type Clock } from '#kernel';
import type { Tx } from '#platform';
import { grantMembership } from '../company/grant-membership.js';
import { registerCompany } from '../company/register-company.js';
import { createPerson } from '../person/create-person.js';
import { grantStaffRole } from '../person/grant-staff-role.js';
import { hashPassword, verifyPassword } from '../person/password-hash.js';
import { Password, Person } from '../person/person.entity.js';
import { setPassword } from '../person/set-password.js';
import { newDemoPassword, readDemoAccounts, writeDemoAccounts, type DemoAccount } from './demo-accounts.js';
import { seedTotp } from './seed-totp.js';
import { demoEmail, readDemoData, type DemoCompany, type DemoPerson } from './demo-data.js';

export interface SeedOptions {
  /** Seeds the demonstration companies and people; without it there is nothing to seed. */
  readonly demo: boolean;
  /** The installation's `config` folder. */
  readonly configDir: string;
  /** Where `demo-accounts.json` is written. */
  readonly dataDir: string;
  /** Seals the secrets of second factors: the KEY_ENCRYPTION_KEY of identity. */
  readonly key: Buffer;
  readonly clock?: Clock;
}

/**
 * Puts the demonstration's companies and people into identity. May run again: what is there stays, including a password
 * that a person has changed; only when the file of accounts was lost do all demonstration accounts get a new password.
 * @returns the accounts as they stand in `demo-accounts.json`; empty without `demo`
 */
export async function seedIdentity(source: DataSource, options: SeedOptions): Promise<DemoAccount[]> {
  if (!options.demo) return [];
  const now = (options.clock ?? systemClock).now();
  const { companies, people } = await readDemoData(options.configDir);
  const known = await readDemoAccounts(options.dataDir);
  const password = known[0]?.password ?? newDemoPassword();
  const passwordHash = await hashPassword(password);
  const secrets = await source.transaction(async (tx) => {
    const ids = await seedCompanies(tx, companies, now);
    for (const person of people) await seedPerson(tx, person, ids, passwordHash, now);
    return seedTotp(tx, options.key, people, known, now);
  });
  if (known.length === 0) await resetPasswords(source, people, password, passwordHash, now);
  const accounts = people.map((person) => {
    const totp = secrets.get(person.login);
    return { ...accountOf(person, companies, password), ...(totp ? { totp } : {}) };
  });
  await writeDemoAccounts(options.dataDir, accounts);
  return accounts;
}

async function seedCompanies(
  tx: Tx,
  companies: readonly DemoCompany[],
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const company of companies) {
    ids.set(company.uscc, await registerCompany(tx, { ...company, demonstration: true }, now));
  }
  return ids;
}

async function seedPerson(
  tx: Tx,
  person: DemoPerson,
  companyIds: ReadonlyMap<string, string>,
  passwordHash: string,
  now: Date,
): Promise<void> {
  if (await tx.existsBy(Person, { id: person.id })) return;
  const { id, login, name } = person;
  const email = demoEmail(login);
  await createPerson(tx, { id, login, name, passwordHash, email, demonstration: true }, now);
  for (const { uscc, role, grants = {} } of person.memberships) {
    await grantMembership(tx, {
      personId: id,
      companyId: companyIds.get(uscc) ?? '',
      role,
      grants,
      from: now,
    });
  }
  for (const { role, district } of person.roles) {
    await grantStaffRole(tx, { personId: id, role, ...(district ? { district } : {}), from: now });
  }
}

/** The file of accounts is gone, so nobody knows the old password any more. */
async function resetPasswords(
  source: DataSource,
  people: readonly DemoPerson[],
  password: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const [first] = people;
  const stored = first && (await source.manager.findOneBy(Password, { personId: first.id }));
  if (stored && (await verifyPassword(stored.hash, password))) return;
  await source.transaction(async (tx) => {
    for (const person of people) await setPassword(tx, person.id, passwordHash, now);
  });
}

function accountOf(person: DemoPerson, companies: readonly DemoCompany[], password: string): DemoAccount {
  const codes = person.memberships.map(({ uscc }) => uscc);
  const company = companies.find(({ uscc }) => uscc === codes[0]);
  const district = person.roles.find((role) => role.district)?.district;
  const grants = person.memberships[0]?.grants?.hightech;
  return {
    login: person.login,
    password,
    person: person.name,
    roles: [
      ...person.memberships.slice(0, 1).map(({ role }) => `company-${role}`),
      ...person.roles.map(({ role }) => role),
    ],
    ...(company ? { company: company.name, uscc: company.uscc } : {}),
    ...(codes.length > 1 ? { companies: codes } : {}),
    ...(district ? { district } : {}),
    ...(grants ? { grants } : {}),
  };
}
