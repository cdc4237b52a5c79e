import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

/** What anybody may learn of a certificate by its public address. */
export const publicCertificate = z
  .object({
    publicId: z.string(),
    number: z.string(),
    status: z.enum(['valid', 'expired', 'revoked']),
    title: text,
    company: z.object({ name: z.string(), uscc: z.string() }),
    field: text,
    issuedOn: z.iso.date(),
    /** The last day on which it is valid, in Shanghai. */
    validUntil: z.iso.date(),
    revokedOn: z.iso.date().nullable(),
    issuers: z.array(text),
    /** Of a demonstration company: proves nothing. */
    demo: z.boolean(),
    /** When the answer was given. */
    checkedAt: z.iso.datetime(),
  })
  .meta({ id: 'PublicCertificate' });

export type PublicCertificate = z.infer<typeof publicCertificate>;
