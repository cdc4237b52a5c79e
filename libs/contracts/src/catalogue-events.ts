import { z } from 'zod';
import { defineEvent } from './event.js';

const text = z.object({ zh: z.string(), en: z.string() });

/**
 * What a provider's catalogue says of one service now, whole, so that whoever shows it elsewhere needs nothing else. Told
 * again from time to time, also without a change; of two, the one told later holds.
 */
export const catalogueItemTold = defineEvent(
  'voucher.catalogue-item-told',
  z.object({
    itemId: z.uuid(),
    /** False: it cannot be ordered any more, or not at present. */
    offered: z.boolean(),
    provider: z.object({
      id: z.uuid(),
      companyId: z.uuid(),
      name: z.string(),
      kind: z.enum(['open-laboratory', 'service-institution', 'computing-centre']),
      /** Of GB/T 2260, two figures. */
      division: z.string(),
    }),
    /** Which kind of voucher pays it. */
    kind: z.enum(['testing', 'cooperative-rd', 'design', 'compute']),
    name: text,
    description: text,
    /** What is counted. */
    unit: text,
    /** Yuan for one unit. */
    price: z.object({ from: z.string(), to: z.string() }),
    toldAt: z.iso.datetime(),
  }),
);
