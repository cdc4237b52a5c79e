import { fillText, groupThousands, type Text } from '#kernel';
import { CLOSING, CLOSING_DAYS, NEVER_CLOSES } from '#search';
import type { FieldFile, Kind, KindFile } from '../../kinds/kinds-file.js';
import type { FacetLists } from './facet-values.js';

const UNDER: Text = { zh: '{high}以下', en: 'under {high}' };
const BETWEEN: Text = { zh: '{low}–{high}', en: '{low} to {high}' };
const OVER: Text = { zh: '{low}以上', en: '{low} and over' };
const YEAR: Text = { zh: '{year}年', en: '{year}' };
/** Facets that belong to no field: their values, in the order in which they are told. */
const OWN: ReadonlyMap<string, ReadonlyMap<string, Text>> = new Map([
  [
    'open',
    new Map([
      ['yes', { zh: '可办理', en: 'Open' }],
      ['no', { zh: '已截止', en: 'Closed' }],
    ]),
  ],
  [
    CLOSING,
    new Map<string, Text>([
      ...CLOSING_DAYS.map((days): [string, Text] => [
        String(days),
        { zh: `${days} 天内截止`, en: `within ${days} days` },
      ]),
      [NEVER_CLOSES, { zh: '无截止日期', en: 'no deadline' }],
    ]),
  ],
]);

const same = (text: string): Text => ({ zh: text, en: text });

/** What facets and their values are called. */
export class FacetLabels {
  /** By the facet's name, the fields that it comes from: kinds may share one. */
  private readonly fields = new Map<string, { readonly kind: Kind; readonly field: FieldFile }[]>();

  constructor(
    private readonly kinds: ReadonlyMap<Kind, KindFile>,
    private readonly lists: FacetLists,
  ) {
    for (const [kind, file] of kinds)
      for (const field of file.fields)
        if (field.facet) this.fields.set(field.id, [...(this.fields.get(field.id) ?? []), { kind, field }]);
  }

  /** Is there such a facet at all? */
  has(facet: string): boolean {
    return facet === 'kind' || OWN.has(facet) || this.fields.has(facet);
  }

  /** Could an entry have this value, whether or not one has it? */
  knows(facet: string, value: string): boolean {
    if (facet === 'kind') return this.kinds.has(value as Kind);
    const own = OWN.get(facet);
    if (own) return own.has(value);
    return (this.fields.get(facet) ?? []).some(({ field }) => this.nameOf(field, value) !== null);
  }

  /** @param chosen the directories that are looked through, where some are chosen */
  labelOf(facet: string, value: string, chosen: readonly string[] = []): Text {
    if (facet === 'kind') return this.kinds.get(value as Kind)?.name ?? same(value);
    const own = OWN.get(facet)?.get(value);
    if (own) return own;
    const fields = (this.fields.get(facet) ?? []).toSorted(
      (one, other) => Number(chosen.includes(other.kind)) - Number(chosen.includes(one.kind)),
    );
    for (const { field } of fields) {
      const name = this.nameOf(field, value);
      if (name) return name;
    }
    return same(value);
  }

  /** Null where it cannot be a value of that field, or where any text may be one. */
  private nameOf(field: FieldFile, value: string): Text | null {
    switch (field.type) {
      case 'choice':
      case 'choices':
        return field.options.find((option) => option.value === value)?.name ?? null;
      case 'division':
        return textOf(this.lists.divisions.find(value));
      case 'field':
        return textOf(this.lists.fields.find(value));
      case 'year':
        return /^\d{4}$/.test(value) ? fillText(YEAR, { year: value }) : null;
      case 'number':
      case 'money':
      case 'percent':
        return rangeName(field, value);
      default:
        return null;
    }
  }
}

const textOf = (entry: { zh: string; en: string } | null): Text | null =>
  entry && { zh: entry.zh, en: entry.en };

function rangeName(
  field: Extract<FieldFile, { type: 'number' | 'money' | 'percent' }>,
  value: string,
): Text | null {
  const [low = '', high = ''] = value.split('..');
  const at = field.steps.indexOf(low);
  const isRange = low === '' ? high === field.steps[0] : at !== -1 && high === (field.steps[at + 1] ?? '');
  if (!isRange) return null;
  const text = fillText(low === '' ? UNDER : high === '' ? OVER : BETWEEN, {
    low: groupThousands(low || '0'),
    high: groupThousands(high || '0'),
  });
  const unit = field.unit ?? (field.type === 'money' ? { zh: '元', en: 'yuan' } : null);
  if (field.type === 'percent') return { zh: `${text.zh}（%）`, en: `${text.en} (%)` };
  return unit ? { zh: `${text.zh}（${unit.zh}）`, en: `${text.en} (${unit.en})` } : text;
}
