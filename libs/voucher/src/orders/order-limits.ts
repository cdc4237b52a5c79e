import { readConfigFile, textSchema } from '#dictionaries';
import { endOfDay, shanghaiDay } from '#kernel';
import { z } from 'zod';
import type { Voucher } from '../issuing/voucher.entity.js';
import { configId } from '../scheme/scheme-file.js';
import type { VoucherOrder } from './order.entity.js';

const days = z.int().min(1).max(365);

const daysOf = {
  draft: days,
  'provider-confirmed': days,
  'officer-check': days,
  checked: days,
  delivered: days,
  accepted: days,
};
/** The states in which an order waits for somebody who has a limit. */
export const LIMITED_STATES = Object.keys(daysOf) as (keyof typeof daysOf)[];

const fileSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  /** Calendar days that a step may take, by the state in which the order waits for it. */
  days: z.strictObject(daysOf),
  /** Days before the limit when the side whose turn it is hears of it. */
  remindDays: days,
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/orders.v1.json`: by when each side of an order is to do its part. */
export type OrderLimits = z.output<typeof fileSchema>;

/** @throws ConfigError listing every mistake */
export function loadOrderLimits(folder?: string): OrderLimits {
  return readConfigFile('vouchers/orders.v1.json', fileSchema, folder, ({ days: byState, remindDays }) =>
    LIMITED_STATES.filter((state) => byState[state] <= remindDays).map(
      (state) => `days.${state}: is over before anybody is reminded of it`,
    ),
  );
}

const DAY = 86_400_000;

/**
 * Until when the present step is to be done: 24:00 Shanghai, exclusive; null where nothing limits it. Nothing can be
 * confirmed once the voucher is over, whatever else the limits say.
 */
export function orderLimit(
  { days: byState }: Pick<OrderLimits, 'days'>,
  { state, updatedAt }: Pick<VoucherOrder, 'state' | 'updatedAt'>,
  { expiresAt }: Pick<Voucher, 'expiresAt'>,
): Date | null {
  const allowed = state in byState ? byState[state as keyof typeof byState] : null;
  if (allowed === null) return null;
  const due = endOfDay(shanghaiDay(new Date(updatedAt.getTime() + allowed * DAY)));
  return state === 'draft' && expiresAt && expiresAt < due ? expiresAt : due;
}
