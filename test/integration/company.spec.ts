import {
  Company1764000100004,
  CompanyProfile,
  CompanyProfiles,
  Dictionaries,
  FindOrganisations,
  ReadCompany,
  companyEntities,
  seedCompanies,
} from '#company';
import type { Actor, CompanyClaim } from '#contracts';
import { configFolder } from '#dictionaries';
import { Db, databaseOptions } from '#platform';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const NOW = new Date('2026-11-24T02:00:00.000Z');
const clock = { now: () => NOW };

let database: TestDatabase;
let source: DataSource;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase(companyEntities, [Company1764000100004]);
  source = await new DataSource(databaseOptions(database.url, companyEntities, [], 4)).initialize();
  db = new Db(source);
  await seedCompanies(source, { demo: true, configDir: configFolder(), clock });
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

function claim(changes: Partial<CompanyClaim> = {}): CompanyClaim {
  return {
    id: '0197a000-0000-7000-8000-0000000000aa',
    uscc: '91350100M000100Y43',
    name: '福州某某示例有限公司',
    district: '110108',
    registeredOn: '2020-05-06',
    role: 'member',
    ...changes,
  };
}

describe('the company profile', () => {
  it('appears when somebody first acts for the company, once for twenty requests at a time', async () => {
    const profiles = new CompanyProfiles(db, clock);
    const seen = await Promise.all(Array.from({ length: 20 }, () => profiles.of(claim())));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
    expect(seen[0]).toMatchObject({ name: '福州某某示例有限公司', demonstration: false, version: 1 });
    expect(seen[0]!.registeredOn).toBe('2020-05-06');
  });

  it('follows identity when the name is corrected, and keeps a day of registration that identity does not know', async () => {
    const profiles = new CompanyProfiles(db, clock);
    await profiles.of(claim());
    const corrected = await profiles.of(claim({ name: '福州更名示例有限公司', registeredOn: null }));
    expect(corrected).toMatchObject({ name: '福州更名示例有限公司', registeredOn: '2020-05-06' });
    expect(corrected.version).toBeGreaterThan(1);
    const stored = await db.read.findOneByOrFail(CompanyProfile, { id: corrected.id });
    expect(stored).toMatchObject({ name: '福州更名示例有限公司', registeredOn: '2020-05-06' });
  });

  it('of a demonstration company says so and names its district, industry and field', async () => {
    const reading = new ReadCompany(new CompanyProfiles(db, clock), new Dictionaries());
    const company = await reading.run(
      actor(
        claim({
          id: '0197a000-0000-7000-8000-00000000c001',
          uscc: '91110108MADEM0011M',
          name: '北京微纳传感示例有限公司',
          registeredOn: '2021-02-17',
        }),
      ),
    );
    expect(company).toMatchObject({
      demo: true,
      districtName: { zh: '海淀区', en: 'Haidian District' },
      industry: { code: 'C3983', name: { zh: '敏感元件及传感器制造' } },
      field: { code: '10605', name: { zh: '敏感元器件与传感器' } },
      registeredOn: '2021-02-17',
    });
  });

  it('is not found for a person who acts for no company', async () => {
    const reading = new ReadCompany(new CompanyProfiles(db, clock), new Dictionaries());
    await expect(reading.run(actor(null))).rejects.toMatchObject({ status: 404 });
  });
});

describe('the look-up of organisations', () => {
  const find = (part: string) => new FindOrganisations(db, new Dictionaries()).run(part);

  it('puts names that begin with the text first and stops at twenty', async () => {
    const { items } = await find('北京');
    expect(items).toHaveLength(20);
    expect(items.every(({ name }) => name.startsWith('北京'))).toBe(true);
  });

  it('finds a university by its English name in any case, and says what and where it is', async () => {
    const { items } = await find('tsinghua university');
    expect(items[0]).toEqual({
      name: '清华大学',
      nameEn: 'Tsinghua University',
      kind: { zh: '高等学校', en: 'University' },
      place: { zh: '北京市', en: 'Beijing' },
    });
  });

  it('takes signs of the pattern language as plain text', async () => {
    expect((await find('%')).items).toEqual([]);
    expect((await find('_')).items).toEqual([]);
    expect((await find("' OR 1=1 -- ")).items).toEqual([]);
  });

  it('answers blanks with nothing', async () => {
    expect((await find('　 ')).items).toEqual([]);
  });
});

describe('the seed', () => {
  it('may run again: profiles that people have changed stay, organisations are not doubled', async () => {
    const id = '0197a000-0000-7000-8000-00000000c003';
    await source.getRepository(CompanyProfile).update({ id }, { address: '北京市朝阳区新址示例路 9 号' });
    const count = async () => Number((await source.query('SELECT COUNT(*) AS n FROM organisation'))[0].n);
    const before = await count();
    await seedCompanies(source, { demo: true, configDir: configFolder(), clock });
    expect(await count()).toBe(before);
    expect(before).toBeGreaterThan(3000);
    const profile = await source.getRepository(CompanyProfile).findOneByOrFail({ id });
    expect(profile.address).toBe('北京市朝阳区新址示例路 9 号');
  });
});

function actor(company: CompanyClaim | null): Actor {
  return {
    person: { id: '0197a000-0000-7000-8000-0000000000bb', name: '某人' },
    company,
    grants: [],
    roles: [],
    memberOf: [],
    authTime: 0,
    sid: null,
  };
}
