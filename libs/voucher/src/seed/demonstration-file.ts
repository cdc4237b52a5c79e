import { readConfigFile } from '#dictionaries';
import { isUscc } from '#kernel';
import { z } from 'zod';
import { catalogueBody, providerValues } from '../providers/provider.schema.js';
import { KINDS, yuanText } from '../scheme/scheme-file.js';

const company = z.looseObject({
  id: z.uuid(),
  uscc: z.string().refine(isUscc, 'is not a unified social credit code'),
  name: z.string(),
  district: z.string(),
  registeredOn: z.iso.date(),
});
const person = z.looseObject({ id: z.uuid(), login: z.string(), name: z.string() });

const file = z.strictObject({
  budgets: z.array(
    z.strictObject({
      round: z.string(),
      amount: yuanText,
      reason: z.string().includes('示例'),
      /** Under which it happens once. */
      key: z.uuid(),
      /** Login of the person who does it. */
      by: z.string(),
    }),
  ),
  declarations: z.array(
    z.strictObject({
      /** Credit code. */
      company: z.string(),
      by: z.string(),
      industry: z.string(),
      staff: z.int().min(0),
      revenue: yuanText,
      assets: yuanText,
      controller: z.strictObject({ name: z.string().includes('示例'), code: z.string() }),
    }),
  ),
  providers: z.array(
    z.strictObject({
      /** Credit code. */
      company: z.string(),
      by: z.string(),
      values: providerValues.partial().strict(),
      catalogue: z.array(catalogueBody.omit({ version: true }).strict()).min(1),
    }),
  ),
  /** Admitted, so that large claims can be scored. */
  experts: z.array(
    z.strictObject({
      by: z.string(),
      organisation: z.string().includes('示例'),
      fields: z.array(z.enum(KINDS)).min(1),
    }),
  ),
});

export type DemoCompany = z.infer<typeof company>;
export type DemoPerson = z.infer<typeof person>;
export type DemoProvider = z.infer<typeof file>['providers'][number];

export interface Demonstration extends z.infer<typeof file> {
  readonly companies: ReadonlyMap<string, DemoCompany>;
  readonly people: ReadonlyMap<string, DemoPerson>;
}

/**
 * `config/demo/vouchers.json`, with the companies and people that it names.
 * @throws ConfigError listing every mistake of the first wrong file
 */
export function readDemonstration(folder: string): Demonstration {
  const companies = new Map(
    readConfigFile('demo/companies.json', z.array(company), folder).map((known) => [known.uscc, known]),
  );
  const people = new Map(
    readConfigFile('demo/people.json', z.array(person), folder).map((known) => [known.login, known]),
  );
  const read = readConfigFile(
    'demo/vouchers.json',
    file,
    folder,
    ({ budgets, declarations, providers, experts }) => [
      ...[...budgets, ...declarations, ...providers, ...experts]
        .filter(({ by }) => !people.has(by))
        .map(({ by }) => `${by} is nobody of demo/people.json`),
      ...[...declarations, ...providers]
        .filter(({ company: uscc }) => !companies.has(uscc))
        .map(({ company: uscc }) => `${uscc} is no company of demo/companies.json`),
    ],
  );
  return { ...read, companies, people };
}
