import type { PayloadOf, catalogueItemTold } from '#contracts';
import { Money } from '#kernel';
import type { TypedEntry } from '../kinds/check-entry.js';

export type ToldItem = PayloadOf<typeof catalogueItemTold>;

const CATEGORIES = {
  'open-laboratory': 'laboratory',
  'computing-centre': 'computing',
  'service-institution': 'other',
} as const satisfies Record<ToldItem['provider']['kind'], string>;

/** What the directory of services says of a service in the voucher catalogue. */
export function serviceOf({ provider, kind, name, description, unit, price }: ToldItem): TypedEntry {
  const span = [price.from, ...(price.to === price.from ? [] : [price.to])]
    .map((yuan) => Money.ofYuan(yuan).format())
    .join('–');
  return {
    title: name.zh,
    titleEn: name.en,
    body: [
      description.zh,
      `计价：${span}／${unit.zh}`,
      description.en === description.zh ? '' : description.en,
      `Price: ${span} per ${unit.en}`,
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
    fields: {
      category: kind === 'testing' ? 'testing' : CATEGORIES[provider.kind],
      region: provider.division,
      voucher: 'yes',
      price: price.from,
      institution: provider.name,
    },
  };
}
