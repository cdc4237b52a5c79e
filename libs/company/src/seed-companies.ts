import { readConfigFile, readCsvFile } from '#dictionaries';
import { isUscc, nameKey, normaliseLine, systemClock, type Clock } from '#kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { CompanyProfile, Organisation, ORGANISATION_KINDS } from './company.entity.js';

export interface CompanySeedOptions {
  /** Also seeds the demonstration companies' profiles. */
  readonly demo: boolean;
  /** The installation's `config` folder. */
  readonly configDir: string;
  readonly clock?: Clock;
}

const BATCH = 500;

const company = z.looseObject({
  id: z.uuid(),
  uscc: z.string().refine(isUscc, 'is not a unified social credit code'),
  name: z.string(),
  district: z.string().regex(/^\d{6}$/),
  registeredOn: z.iso.date(),
});

const profile = z.strictObject({
  id: z.uuid(),
  industry: z.string().max(5).nullable(),
  field: z.string().max(5).nullable(),
  address: z.string().max(200).nullable(),
  legalRepresentative: z.string().max(60).nullable(),
  employees: z.int().min(0).nullable(),
  /** Where the facts come from; for the reader of the file. */
  source: z.string().min(1),
});

const organisation = z.strictObject({
  source: z.string().min(1),
  source_id: z.string(),
  name_zh: z.string(),
  name_en: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  division: z.string().regex(/^(\d{2})?$/),
});

/**
 * Puts universities and institutes into the register, and with `demo` the demonstration companies' profiles. May run
 * again: organisations are brought up to date, a profile that is there stays.
 * @throws ConfigError naming what is wrong in a seed file
 */
export async function seedCompanies(source: DataSource, options: CompanySeedOptions): Promise<void> {
  const organisations = readOrganisations(options.configDir);
  const profiles = options.demo ? readProfiles(options.configDir, (options.clock ?? systemClock).now()) : [];
  await source.transaction(async (tx) => {
    await replaceOrganisations(tx, organisations);
    for (const row of profiles) {
      await tx
        .createQueryBuilder()
        .insert()
        .into(CompanyProfile)
        .values(row)
        .orIgnore()
        .updateEntity(false)
        .execute();
    }
  });
}

async function replaceOrganisations(tx: EntityManager, rows: readonly Organisation[]): Promise<void> {
  await tx.createQueryBuilder().delete().from(Organisation).execute();
  for (let at = 0; at < rows.length; at += BATCH) await tx.insert(Organisation, rows.slice(at, at + BATCH));
}

/** `config/data/organisations.csv` as rows; the number of the line is the id. */
function readOrganisations(configDir: string): Organisation[] {
  return z
    .array(organisation)
    .parse(readCsvFile('data/organisations.csv', configDir))
    .map((row, place) => ({
      id: place + 1,
      name: normaliseLine(row.name_zh || row.name_en),
      nameEn: row.name_en ? normaliseLine(row.name_en) : null,
      searchKey: [row.name_zh, row.name_en].filter(Boolean).map(nameKey).join('\n'),
      kind: row.kind,
      division: row.division || null,
      source: row.source_id ? `${row.source}:${row.source_id}` : row.source,
    }));
}

/** A demonstration company with what its profile says. */
export type SampleCompany = Omit<CompanyProfile, 'demonstration' | 'version' | 'createdAt' | 'updatedAt'>;

/** The demonstration companies as the installation's files have them. @throws ConfigError */
export function readSampleCompanies(configDir: string): SampleCompany[] {
  const companies = readConfigFile('demo/companies.json', z.array(company), configDir);
  const profiles = readConfigFile('demo/company-profiles.json', z.array(profile), configDir, (read) =>
    read
      .filter(({ id }) => companies.every((other) => other.id !== id))
      .map(({ id }) => `${id} is no company of demo/companies.json`),
  );
  return companies.map(({ id, uscc, name, district, registeredOn }) => {
    const known = profiles.find((other) => other.id === id);
    const {
      industry = null,
      field = null,
      address = null,
      legalRepresentative = null,
      employees = null,
    } = known ?? {};
    const facts = { industry, field, address, legalRepresentative, employees };
    return { id, uscc, name, district, registeredOn, ...facts };
  });
}

function readProfiles(configDir: string, now: Date): CompanyProfile[] {
  const keeping = { demonstration: true, version: 1, createdAt: now, updatedAt: now };
  return readSampleCompanies(configDir).map((company) => ({ ...company, ...keeping }));
}
