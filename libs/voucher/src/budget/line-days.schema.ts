import { z } from 'zod';
import { money } from '../voucher.schema.js';

/** What a budget line came to at the end of a day in Shanghai. */
export const lineDays = z
  .object({
    items: z.array(
      z.object({
        day: z.iso.date(),
        appropriated: money,
        available: money,
        promised: money,
        approved: money,
        paid: money,
        recovered: money,
        returned: money,
      }),
    ),
  })
  .meta({ id: 'BudgetLineDays' });

export type LineDaysView = z.infer<typeof lineDays>;
