import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ConfigError, configFolder, readConfigFile, textSchema } from '#dictionaries';
import { z } from 'zod';
import { configId } from '../scheme/scheme-file.js';

const PAYMENT_FIELDS = [
  'reference',
  'payee-name',
  'payee-bank',
  'payee-account',
  'amount',
  'purpose',
] as const;
const RESULT_FIELDS = ['reference', 'payee-account', 'amount', 'status', 'date', 'note'] as const;
/** Without these nothing can be reconciled. */
const NEEDED = ['reference', 'amount', 'status'] as const;

const header = z.string().trim().min(1).max(60);
const delimiter = z.enum([',', ';', '|', '\t']);
/** How amounts are written: `1234.50`, or whole fen as `123450`. */
const amount = z.enum(['yuan', 'fen']);
/** The first cell of a last row `label, number of lines, sum`; null for files that have none. */
const trailer = header.nullable();

const paymentSchema = z.strictObject({
  /** Excel takes a file without it for GBK. */
  byteOrderMark: z.boolean(),
  delimiter,
  lineEnd: z.enum(['crlf', 'lf']),
  amount,
  columns: z
    .array(z.strictObject({ field: z.enum(PAYMENT_FIELDS), header }))
    .min(3)
    .max(20),
  trailer,
});

const resultSchema = z.strictObject({
  delimiter,
  amount,
  date: z.enum(['YYYY-MM-DD', 'YYYYMMDD']),
  columns: z
    .array(z.strictObject({ field: z.enum(RESULT_FIELDS), header }))
    .min(3)
    .max(20),
  /** The bank's words, and what each means. A word that is not here is left to a person. */
  statuses: z.record(header, z.enum(['paid', 'failed'])),
  trailer,
});

const formatSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  name: textSchema,
  payment: paymentSchema,
  result: resultSchema,
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/banks/ID.vVERSION.json`: the files that one bank takes and gives. */
export type BankFormat = z.output<typeof formatSchema>;
export type PaymentFormat = BankFormat['payment'];
export type ResultFormat = BankFormat['result'];

/** Reads all of `config/vouchers/banks`. @throws ConfigError listing every mistake of the first wrong file */
export function loadBankFormats(folder = configFolder()): BankFormat[] {
  const names = readdirSync(path.join(folder, 'vouchers', 'banks')).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new ConfigError('config/vouchers/banks', ['there is no format']);
  return names.map((name) =>
    readConfigFile(`vouchers/banks/${name}`, formatSchema, folder, (format) => faultsOf(format, name)),
  );
}

function faultsOf({ id, version, payment, result }: BankFormat, name: string): string[] {
  const fields = (columns: readonly { field: string }[]) => columns.map(({ field }) => field);
  const twice = [fields(payment.columns), fields(result.columns)].flatMap((all) =>
    all.filter((field, at) => all.indexOf(field) !== at),
  );
  return [
    ...(name === `${id}.v${version}.json` ? [] : ['id and version do not agree with the file’s name']),
    ...twice.map((field) => `columns: ${field} is there twice`),
    ...PAYMENT_FIELDS.filter((field) => field !== 'purpose' && !fields(payment.columns).includes(field)).map(
      (field) => `payment.columns: ${field} is missing`,
    ),
    ...NEEDED.filter((field) => !fields(result.columns).includes(field)).map(
      (field) => `result.columns: ${field} is missing`,
    ),
  ];
}
