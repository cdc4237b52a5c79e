import { z } from 'zod';
import { kind } from '../kinds/kinds.schema.js';
import { instant } from './entry.schema.js';

export const addressParts = z
  .object({
    items: z.array(
      z.object({
        from: z.uuid().describe('Names the part.'),
        updatedAt: instant.describe('When something of it was last changed.'),
      }),
    ),
  })
  .meta({ id: 'FinderAddressParts' });

export const addressPart = z
  .object({ items: z.array(z.object({ kind, address: z.string(), updatedAt: instant })) })
  .meta({ id: 'FinderAddressPart' });

export type AddressParts = z.output<typeof addressParts>;
export type AddressPart = z.output<typeof addressPart>;
