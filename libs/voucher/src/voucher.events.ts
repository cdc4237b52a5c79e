import { defineEvent } from '#contracts';
import { z } from 'zod';

const line = z.object({ lineId: z.uuid() });
const position = z.int().min(1);

/** Applications were accepted, those of positions `from` to `to`; their companies are told what came of them. */
export const applicationsAccepted = defineEvent(
  'voucher.applications-accepted',
  line.extend({ from: position, to: position }),
);

/** There is money in a line again; the waiting list is served. */
export const moneyReturned = defineEvent('voucher.money-returned', line);

/** A line was closed; who still waits is told. */
export const lineClosed = defineEvent('voucher.line-closed', line);
