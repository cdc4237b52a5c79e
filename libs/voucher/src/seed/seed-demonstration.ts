import type { Actor } from '#contracts';
import { ConfigError } from '#dictionaries';
import type { Clock } from '#kernel';
import { Ledger } from '#ledger';
import type { Db } from '#platform';
import { ExpertPool } from '#review';
import { AppropriateBudget } from '../budget/appropriate-budget.js';
import { BudgetLines } from '../budget/budget-lines.js';
import { BudgetMoves } from '../budget/budget-moves.js';
import { capYearOf } from '../issuing/application.js';
import { DeclareSize } from '../issuing/declare-size.js';
import { Declaration } from '../issuing/voucher.entity.js';
import { Schemes } from '../scheme/schemes.js';
import {
  readDemonstration,
  type DemoCompany,
  type DemoPerson,
  type Demonstration,
} from './demonstration-file.js';
import { SeedProviders } from './seed-providers.js';

/**
 * Gives demonstration rounds their money by the command that finance uses, lets demonstration companies declare their
 * size, registers those that are providers, and admits experts. May run again: what finance or a company has done before stays.
 * @throws ConfigError also when money is meant for a round that is no demonstration
 */
export async function seedDemonstration(db: Db, configDir: string, clock: Clock): Promise<void> {
  const demonstration = readDemonstration(configDir);
  const schemes = new Schemes();
  await appropriate(db, schemes, clock, demonstration);
  const declaring = new DeclareSize(db, schemes, clock);
  for (const { company: uscc, by, ...said } of demonstration.declarations) {
    const [company, person] = [demonstration.companies.get(uscc), demonstration.people.get(by)];
    if (!company || (await db.read.existsBy(Declaration, { companyId: company.id }))) continue;
    const year = capYearOf(clock.now()) - 1;
    await declaring.run(actorOf(clock, person, company), { ...said, year });
  }
  await register(db, clock, demonstration);
  await admitExperts(db, clock, demonstration);
}

async function admitExperts(db: Db, clock: Clock, { people, experts }: Demonstration): Promise<void> {
  const pool = new ExpertPool(db, clock);
  for (const { by, organisation, fields } of experts) {
    const { id: personId, name } = actorOf(clock, people.get(by)).person;
    if (await pool.of(personId)) continue;
    await db.run((tx) =>
      pool.enlist(tx, {
        personId,
        name,
        kind: 'technical',
        fields,
        organisation,
        companyIds: [],
        active: true,
      }),
    );
  }
}

async function register(
  db: Db,
  clock: Clock,
  { companies, people, providers }: Demonstration,
): Promise<void> {
  const seeding = new SeedProviders(db, clock);
  const officer: Actor = {
    ...actorOf(clock, people.get('voucher-officer')),
    roles: [{ role: 'voucher-officer' }],
  };
  for (const provider of providers) {
    const company = companies.get(provider.company);
    const person = actorOf(clock, people.get(provider.by), company);
    await seeding.run({ ...person, grants: ['fill', 'submit'] }, officer, provider);
  }
}

async function appropriate(
  db: Db,
  schemes: Schemes,
  clock: Clock,
  { budgets, people }: Demonstration,
): Promise<void> {
  const lines = new BudgetLines(db);
  const command = new AppropriateBudget(new BudgetMoves(db, clock), schemes, new Ledger(db, clock), clock);
  for (const { by, ...budget } of budgets) {
    const round = schemes.rounds.find(({ id }) => id === budget.round);
    if (!round?.demonstration)
      throw new ConfigError('config/demo/vouchers.json', [`${budget.round} is no demonstration round`]);
    if (await lines.ofRound(round.id)) continue;
    await command.run(actorOf(clock, people.get(by)), budget);
  }
}

function actorOf(clock: Clock, person: DemoPerson | undefined, company?: DemoCompany): Actor {
  if (!person) throw new ConfigError('config/demo/vouchers.json', ['names somebody who is not there']);
  return {
    person: { id: person.id, name: person.name },
    company: company ? { ...claimOf(company), role: 'administrator' } : null,
    grants: [],
    roles: [],
    memberOf: company ? [company.id] : [],
    sid: null,
    authTime: Math.floor(clock.now().getTime() / 1000),
  };
}

function claimOf({ id, uscc, name, district, registeredOn }: DemoCompany) {
  return { id, uscc, name, district, registeredOn };
}
