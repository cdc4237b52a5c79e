import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });
const instant = z.iso.datetime();

/** A message in the in-app inbox. */
export const inboxItem = z
  .object({
    id: z.uuid(),
    subject: text,
    body: text,
    /** Local path of the page that it is about; null when there is none. */
    link: z.string().nullable(),
    at: instant,
    read: z.boolean(),
  })
  .meta({ id: 'InboxItem' });

export const inbox = z
  .object({
    unread: z.number().int(),
    items: z.array(inboxItem),
    /** Pass as `before` for older messages; null at the end. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Inbox' });

export const inboxQuery = z.object({ before: z.uuid().optional() });

export const inboxRead = z.object({ unread: z.number().int() }).meta({ id: 'InboxRead' });

/** What the portal knows of the company acted for. */
export const company = z
  .object({
    id: z.uuid(),
    name: z.string(),
    uscc: z.string(),
    district: z.string(),
    districtName: text,
    registeredOn: z.iso.date().nullable(),
    address: z.string().nullable(),
    legalRepresentative: z.string().nullable(),
    demo: z.boolean(),
  })
  .meta({ id: 'Company' });

export const organisationQuery = z.object({ q: z.string().trim().min(1).max(60) });

export const organisations = z
  .object({
    items: z.array(z.object({ name: z.string(), kind: text, place: z.string().nullable() })),
  })
  .meta({ id: 'Organisations' });

export const dictionaryName = z.enum(['fields', 'industries', 'districts']);

export const dictionary = z
  .object({
    items: z.array(
      z.object({ code: z.string(), level: z.number().int(), parent: z.string().nullable(), name: text }),
    ),
  })
  .meta({ id: 'Dictionary' });

/** What anybody may learn of a certificate by its public address. */
export const publicCertificate = z
  .object({
    publicId: z.string(),
    number: z.string(),
    status: z.enum(['valid', 'expired', 'revoked']),
    programme: text,
    holder: z.object({ name: z.string(), uscc: z.string(), demo: z.boolean() }),
    issuedOn: z.iso.date(),
    validUntil: z.iso.date(),
    /** When the answer was given. */
    checkedAt: instant,
  })
  .meta({ id: 'PublicCertificate' });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'PlainProblem' });

export type Inbox = z.infer<typeof inbox>;
export type InboxRead = z.infer<typeof inboxRead>;
export type Company = z.infer<typeof company>;
export type Organisations = z.infer<typeof organisations>;
export type Dictionary = z.infer<typeof dictionary>;
export type DictionaryName = z.infer<typeof dictionaryName>;
export type PublicCertificate = z.infer<typeof publicCertificate>;
