import { defineMessages, fillText, type Text } from '#kernel';
import type { Taxonomy } from '#dictionaries';
import { COMPANY_FACTS } from '../fit/company-facts-list.js';
import type { Kind } from '../kinds/kinds-file.js';
import type { Kinds } from '../kinds/kinds.js';
import type { MatchReason } from './match-entry.js';

const TEXTS = defineMessages({
  'finder.push.kind': { zh: '目录：{values}', en: 'directory: {values}' },
  'finder.push.field': { zh: '领域：{values}', en: 'field: {values}' },
  'finder.push.place': { zh: '地区：{values}', en: 'district: {values}' },
  'finder.push.word': { zh: '关键词：{values}', en: 'key word: {values}' },
  'finder.push.because': { zh: '符合您关注的{reasons}', en: 'Matches your interests – {reasons}' },
  'finder.push.own': { zh: '与贵单位档案相符的{reasons}', en: 'Matches your company’s record – {reasons}' },
  'finder.push.fit': {
    zh: '按平台掌握的信息，贵单位符合这项政策的全部条件（{values}）',
    en: 'By what the portal knows of it, your company meets all conditions of this policy ({values})',
  },
});

/** Why an entry was found for a company, in words: what it chose first, then its record, then a policy's conditions. */
export function explainMatch(reasons: readonly MatchReason[], kinds: Kinds): Text {
  const saidOf = (...by: MatchReason['by'][]) => reasons.filter((reason) => by.includes(reason.by));
  const parts = [
    ...together('finder.push.because', saidOf('kind', 'field', 'place', 'word'), kinds),
    ...together('finder.push.own', saidOf('own-field', 'own-place'), kinds),
    ...saidOf('fit').map((reason) => fillText(TEXTS['finder.push.fit'], { values: valuesOf(reason, kinds) })),
  ];
  return joined(parts, '；', '; ');
}

function together(
  text: 'finder.push.because' | 'finder.push.own',
  reasons: readonly MatchReason[],
  kinds: Kinds,
): readonly Text[] {
  if (reasons.length === 0) return [];
  const parts = reasons.map((reason) =>
    fillText(TEXTS[`finder.push.${labelOf(reason.by)}`], { values: valuesOf(reason, kinds) }),
  );
  return [fillText(TEXTS[text], { reasons: joined(parts, '；', '; ') })];
}

function labelOf(by: MatchReason['by']): Exclude<MatchReason['by'], 'own-field' | 'own-place'> {
  if (by === 'own-field') return 'field';
  return by === 'own-place' ? 'place' : by;
}

function valuesOf({ by, values }: MatchReason, kinds: Kinds): Text {
  return joined(
    values.map((one) => named(by, one, kinds)),
    '、',
    ', ',
  );
}

function named(by: MatchReason['by'], value: string, kinds: Kinds): Text {
  if (by === 'kind') return kinds.of(value as Kind).name;
  if (by === 'fit') return COMPANY_FACTS.find(({ id }) => id === value)?.label ?? { zh: value, en: value };
  const list: Taxonomy | null =
    labelOf(by) === 'field' ? kinds.lists.fields : labelOf(by) === 'place' ? kinds.lists.divisions : null;
  const entry = list?.find(value);
  return entry ? { zh: entry.zh, en: entry.en } : { zh: value, en: value };
}

function joined(texts: readonly Text[], zh: string, en: string): Text {
  return { zh: texts.map((text) => text.zh).join(zh), en: texts.map((text) => text.en).join(en) };
}
