import { z } from 'zod';

const text = z.object({ zh: z.string().max(200), en: z.string().max(200) });
const address = z.url({ protocol: /^https?$/ }).max(1200);

/** A system that a person may enter with the sign-in that they have. */
export const portalSystem = z.object({
  id: z.string().max(100),
  name: text,
  /** What it is for; may be empty. */
  purpose: text,
  /** A click on it enters, without a second sign-in. */
  entry: address,
  logo: address.optional(),
});

/** What identity answers at `/directory/mine`. */
export const portalSystems = z.array(portalSystem).max(1000);

export type PortalSystem = z.infer<typeof portalSystem>;
