import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AUDIENCES, GRANTS, STAFF_ROLES } from '#contracts';
import { isUscc } from '#kernel';
import { MEMBERSHIP_ROLES } from '../company/company.entity.js';

const uscc = z.string().refine(isUscc, 'is not a unified social credit code');
const district = z.string().regex(/^\d{6}$/);

/** `config/demo/companies.json`; other seeds add what their subsystem knows of the same companies, by id. */
export const demoCompanies = z.array(
  z.object({
    id: z.uuid(),
    uscc,
    name: z.string(),
    nameEn: z.string(),
    district,
    registeredOn: z.iso.date(),
    /** `published`: the figures are the company's own, from its annual reports; `invented`: marked 示例. */
    figures: z.enum(['invented', 'published']),
  }),
);

/** `config/demo/people.json` */
export const demoPeople = z.array(
  z.object({
    id: z.uuid(),
    login: z.string(),
    name: z.string().includes('示例'),
    memberships: z
      .array(
        z.object({
          uscc,
          role: z.enum(MEMBERSHIP_ROLES),
          grants: z.partialRecord(z.enum(Object.keys(AUDIENCES)), z.array(z.enum(GRANTS))).optional(),
        }),
      )
      .default([]),
    roles: z.array(z.object({ role: z.enum(STAFF_ROLES), district: district.optional() })).default([]),
  }),
);

export type DemoCompany = z.infer<typeof demoCompanies>[number];
export type DemoPerson = z.infer<typeof demoPeople>[number];

/** @param configDir the folder `config` of the installation */
export async function readDemoData(
  configDir: string,
): Promise<{ companies: DemoCompany[]; people: DemoPerson[] }> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(configDir, 'demo', name), 'utf8'));
  return {
    companies: demoCompanies.parse(await read('companies.json')),
    people: demoPeople.parse(await read('people.json')),
  };
}

/** RFC 2606 §2 keeps this domain from ever existing: no mail of the demonstration can reach a stranger. */
const DOMAIN = 'demo.invalid';

/** Where mail of a demonstration account would go. */
export function demoEmail(login: string): string {
  return `${login}@${DOMAIN}`;
}
