import { z } from 'zod';
import { KINDS } from './scheme/scheme-file.js';

/** A text in both languages, as the API hands it out. */
export const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

/** Yuan with two decimals, such as `60000.00`. */
export const money = z.string().regex(/^-?\d+\.\d{2}$/);

export const instant = z.iso.datetime();

const kind = z.enum(KINDS);

const roundKind = z
  .object({
    id: kind,
    name: text,
    percent: z.number().int(),
    /** What a provider of this kind must be able to do. */
    provider: text.nullable(),
    source: text,
    verified: z.boolean(),
  })
  .meta({ id: 'VoucherKind' });

/** A round as everybody may see it. */
export const round = z
  .object({
    id: z.string(),
    name: text,
    scheme: text,
    demo: z.boolean(),
    opensAt: instant,
    /** 24:00 Shanghai of the last day, exclusive. */
    closesAt: instant,
    /** People can apply now: it is the time, and there is a budget line. */
    open: z.boolean(),
    kinds: z.array(roundKind),
    /** Null while no money was appropriated. */
    money: z
      .object({ appropriated: money, left: money, promised: money, paid: money, waiting: z.number().int() })
      .nullable(),
    source: text,
    verified: z.boolean(),
  })
  .meta({ id: 'VoucherRound' });

export const roundList = z.object({ items: z.array(round) }).meta({ id: 'VoucherRoundList' });

export type RoundView = z.infer<typeof round>;
