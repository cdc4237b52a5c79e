import { readFileSync } from 'node:fs';
import { z } from 'zod';

const MOST = 8;

const upstreamProvider = z
  .strictObject({
    /** Part of its addresses here, such as `/upstream/city/callback`; never to be changed while links exist. */
    id: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/, 'takes small letters, digits and hyphens'),
    issuer: z.url({ protocol: /^https?$/ }).max(255),
    clientId: z.string().min(1).max(255),
    clientSecret: z.string().min(1).optional(),
    /** Instead of the secret itself. */
    clientSecretFile: z.string().min(1).optional(),
    /** What people call it. */
    name: z.strictObject({ zh: z.string().min(1).max(40), en: z.string().min(1).max(40) }),
    scopes: z.array(z.string().min(1)).max(10).default(['profile']),
    /** The claim that says how the person is called there. */
    nameClaim: z.string().min(1).default('name'),
    /** Its word for a second factor (`amr` with `mfa`) is taken for the portal's own. */
    trustedForSecondFactor: z.boolean().default(false),
  })
  .transform(({ clientSecret, clientSecretFile, ...rest }, context) => {
    const secret = clientSecret ?? secretIn(clientSecretFile);
    if (secret) return { ...rest, clientSecret: secret };
    context.addIssue({
      code: 'custom',
      message: `${rest.id} needs clientSecret, or a readable clientSecretFile`,
    });
    return z.NEVER;
  });

export type UpstreamSettings = z.infer<typeof upstreamProvider>;

const list = z
  .array(upstreamProvider)
  .max(MOST)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two providers have one id')
  .refine(
    (all) => new Set(all.map(({ issuer }) => issuer)).size === all.length,
    'two providers have one issuer',
  );

/** Other OpenID Providers that sign people in, as a JSON array or the path of a file with one. */
export const upstreamSetting = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text.trimStart().startsWith('[') ? text : readFileSync(text, 'utf8'));
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `is neither a JSON array nor a file with one: ${String(error)}`,
      });
      return z.NEVER;
    }
  })
  .pipe(list);

function secretIn(file: string | undefined): string | null {
  try {
    return file === undefined ? null : readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
