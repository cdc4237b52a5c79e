import { Injectable } from '@nestjs/common';
import { readConfigFile, textSchema } from '#dictionaries';
import { z } from 'zod';
import { configId } from '../scheme/scheme-file.js';

/** Of fewer orders nothing is concluded. */
const orders = z.int().min(1).max(1000);
const days = z.int().min(1).max(3660);

const fileSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  /** A contract of more than `factor` times the median of the other orders of its service. */
  price: z.strictObject({ factor: z.int().min(2).max(100), orders }),
  /** A provider with more than this share of a round's money. */
  concentration: z.strictObject({ percent: z.int().min(1).max(99), orders }),
  /** Days within which a purchase the other way round is a round trip. */
  roundTripDays: days,
  /** A network address that more companies than this have used says nothing: a proxy, a carrier, an incubator. */
  mostCompaniesOfNetwork: z.int().min(2).max(10_000),
  /** Days for which it is kept from where somebody ordered, confirmed, delivered or claimed. */
  actDays: days,
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/flags.v1.json`. Read once; a mistake stops the start. */
@Injectable()
export class FlagRules {
  readonly file: z.output<typeof fileSchema> = readConfigFile('vouchers/flags.v1.json', fileSchema);
}
