import { readConfigFile, textSchema } from '#dictionaries';
import { Money } from '#kernel';
import { z } from 'zod';

export const KINDS = ['testing', 'cooperative-rd', 'design', 'compute'] as const;
export type Kind = (typeof KINDS)[number];

export const EVIDENCE = ['contract', 'invoice', 'payment-proof', 'deliverable', 'usage-log'] as const;

export const configId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const versioned = z.strictObject({ id: configId, version: z.int().min(1) });

/** Yuan with two decimals, such as `500000.00`. */
export const yuanText = z
  .string()
  .regex(/^\d{1,12}\.\d{2}$/, 'must be yuan with two decimals, such as 500000.00');
export const yuan = yuanText.transform((text) => Money.ofYuan(text));

const kindSchema = z.strictObject({
  id: z.enum(KINDS),
  name: textSchema,
  /** Of the contract amount, at most. */
  percent: z.int().min(1).max(100),
  /** What one voucher may be worth at most. */
  cap: yuan.optional(),
  /** Over all vouchers of this kind that one holder gets in a year. */
  yearlyCap: z.strictObject({ incubated: yuan, other: yuan }).optional(),
  /** What a provider of this kind must be able to do. */
  provider: textSchema.optional(),
  /** What a claim has to show. */
  evidence: z.array(z.enum(EVIDENCE)).min(1),
  source: textSchema,
  verified: z.boolean(),
});

const schemeSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  name: textSchema,
  kinds: z.array(kindSchema).min(1),
  /** Over all kinds: what one holder, and all companies of one actual controller together, get in a year. */
  yearlyCap: z.strictObject({ company: yuan, team: yuan, controller: yuan }),
  validityMonths: z.int().min(1).max(36),
  /** The one extension, at most. */
  extensionMonths: z.int().min(1).max(24),
  smallMicro: versioned,
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/schemes/ID.vVERSION.json` */
export type SchemeFile = z.output<typeof schemeSchema>;
export type KindFile = SchemeFile['kinds'][number];

/** @throws ConfigError listing every mistake */
export function loadScheme(id: string, version: number, folder?: string): SchemeFile {
  return readConfigFile(`vouchers/schemes/${id}.v${version}.json`, schemeSchema, folder, (read) => [
    ...(read.id === id && read.version === version
      ? []
      : ['id and version do not agree with the file’s name']),
    ...read.kinds
      .map((kind) => kind.id)
      .filter((kind, at, all) => all.indexOf(kind) !== at)
      .map((kind) => `kinds: ${kind} is there twice`),
  ]);
}
