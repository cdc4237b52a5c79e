import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

/** What the portal knows of the company acted for. */
export const company = z
  .object({
    id: z.uuid(),
    name: z.string(),
    uscc: z.string(),
    district: z.string(),
    districtName: text,
    registeredOn: z.iso.date().nullable(),
    /** Class of GB/T 4754-2017 with its name. */
    industry: z.object({ code: z.string(), name: text }).nullable(),
    /** Place in the eight high-tech fields with its name. */
    field: z.object({ code: z.string(), name: text }).nullable(),
    address: z.string().nullable(),
    legalRepresentative: z.string().nullable(),
    employees: z.number().int().nullable(),
    demo: z.boolean(),
  })
  .meta({ id: 'Company' });

export const organisationQuery = z.object({ q: z.string().trim().min(1).max(60) });

export const organisations = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        nameEn: z.string().nullable(),
        kind: text,
        place: text.nullable(),
      }),
    ),
  })
  .meta({ id: 'Organisations' });

export const dictionaryName = z.enum(['fields', 'industries', 'districts', 'divisions']);

export const dictionary = z
  .object({
    items: z.array(
      z.object({ code: z.string(), level: z.number().int(), parent: z.string().nullable(), name: text }),
    ),
  })
  .meta({ id: 'Dictionary' });

export type CompanyView = z.infer<typeof company>;
export type OrganisationList = z.infer<typeof organisations>;
export type Dictionary = z.infer<typeof dictionary>;
export type DictionaryName = z.infer<typeof dictionaryName>;
