import { readConfigFile, textSchema } from '#dictionaries';
import { Money, type Text } from '#kernel';
import { z } from 'zod';
import { configId, yuan } from './scheme-file.js';

const sectorSchema = z.strictObject({
  id: configId,
  /** Beginnings of GB/T 4754 codes; the longest that fits decides. */
  codes: z.array(z.string().regex(/^[A-Z]\d{0,4}$/)).min(1),
  name: textSchema,
  /** From where on a company is medium-sized: all of these together. */
  mediumFrom: z
    .strictObject({ staff: z.int().min(1).optional(), revenue: yuan.optional(), assets: yuan.optional() })
    .refine((limits) => Object.values(limits).some((limit) => limit !== undefined), 'names no limit'),
});

const fileSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  sectors: z.array(sectorSchema).min(1),
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/small-micro.vVERSION.json` */
export type SmallMicroFile = z.output<typeof fileSchema>;
type Sector = SmallMicroFile['sectors'][number];

/** What a company says of itself for one year. */
export interface Size {
  /** GB/T 4754, such as `C3983`. */
  readonly industry: string;
  readonly staff: number;
  readonly revenue: Money;
  readonly assets: Money;
}

export type SizeVerdict =
  | { readonly verdict: 'pass' | 'fail'; readonly sector: Text; readonly working: Text }
  | { readonly verdict: 'unknown'; readonly sector: null; readonly working: Text };

/** @throws ConfigError listing every mistake */
export function loadSmallMicro(id: string, version: number, folder?: string): SmallMicroFile {
  return readConfigFile(`vouchers/${id}.v${version}.json`, fileSchema, folder, (read) =>
    read.sectors
      .flatMap(({ codes }) => codes)
      .filter((code, at, all) => all.indexOf(code) !== at)
      .map((code) => `sectors: ${code} is there twice`),
  );
}

/** Is the company small or micro? It is, unless it reaches every lower limit of a medium-sized one in its sector. */
export function judgeSize({ sectors }: SmallMicroFile, size: Size): SizeVerdict {
  const sector = sectorOf(sectors, size.industry);
  if (!sector) return { verdict: 'unknown', sector: null, working: noSector(size.industry) };
  const lines = comparisons(sector, size);
  const medium = lines.every(({ reached }) => reached);
  const working: Text = {
    zh: `${lines.map(({ text }) => text.zh).join('；')}；${medium ? '各项下限均已达到，不属于小微企业' : '未同时达到中型企业下限，属于小微企业'}`,
    en: `${lines.map(({ text }) => text.en).join('; ')}; ${medium ? 'all lower limits are reached, so not small or micro' : 'not all lower limits of a medium-sized company are reached, so small or micro'}`,
  };
  return { verdict: medium ? 'fail' : 'pass', sector: sector.name, working };
}

function sectorOf(sectors: readonly Sector[], industry: string): Sector | null {
  const fitting = sectors.flatMap((sector) =>
    sector.codes.filter((code) => industry.startsWith(code)).map((code) => ({ sector, length: code.length })),
  );
  return fitting.toSorted((a, b) => b.length - a.length)[0]?.sector ?? null;
}

function comparisons({ mediumFrom: { staff, revenue, assets } }: Sector, size: Size) {
  const people = (count: number): Text => ({ zh: `${count} 人`, en: String(count) });
  const money = (amount: Money): Text => ({ zh: amount.format(), en: amount.format() });
  return [
    ...(staff === undefined ? [] : [compared(STAFF, people(size.staff), people(staff), size.staff >= staff)]),
    ...(revenue
      ? [compared(REVENUE, money(size.revenue), money(revenue), size.revenue.compare(revenue) >= 0)]
      : []),
    ...(assets
      ? [compared(ASSETS, money(size.assets), money(assets), size.assets.compare(assets) >= 0)]
      : []),
  ];
}

const STAFF: Text = { zh: '从业人员', en: 'staff' };
const REVENUE: Text = { zh: '营业收入', en: 'revenue' };
const ASSETS: Text = { zh: '资产总额', en: 'total assets' };

function compared(what: Text, own: Text, limit: Text, reached: boolean): { reached: boolean; text: Text } {
  return {
    reached,
    text: {
      zh: `${what.zh} ${own.zh}（${reached ? '达到' : '低于'}下限 ${limit.zh}）`,
      en: `${what.en} ${own.en} (${reached ? 'reaches' : 'below'} ${limit.en})`,
    },
  };
}

function noSector(industry: string): Text {
  return {
    zh: `划型标准没有列出行业 ${industry}，请向受理窗口咨询`,
    en: `The standard names no limits for the industry ${industry}; please ask the voucher office`,
  };
}
