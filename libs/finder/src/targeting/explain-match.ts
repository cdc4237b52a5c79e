import { defineMessages, fillText, type Text } from '#kernel';
import type { Taxonomy } from '#dictionaries';
import type { Kind } from '../kinds/kinds-file.js';
import type { Kinds } from '../kinds/kinds.js';
import type { MatchReason } from './match-entry.js';

const TEXTS = defineMessages({
  'finder.push.kind': { zh: '目录：{values}', en: 'directory: {values}' },
  'finder.push.field': { zh: '领域：{values}', en: 'field: {values}' },
  'finder.push.place': { zh: '地区：{values}', en: 'district: {values}' },
  'finder.push.word': { zh: '关键词：{values}', en: 'key word: {values}' },
  'finder.push.because': { zh: '符合您关注的{reasons}', en: 'Matches your interests – {reasons}' },
});

/** Why an entry was found for a company, in words. */
export function explainMatch(reasons: readonly MatchReason[], kinds: Kinds): Text {
  const parts = reasons.map(({ by, values }) =>
    fillText(TEXTS[`finder.push.${by}`], {
      values: joined(
        values.map((one) => named(by, one, kinds)),
        '、',
        ', ',
      ),
    }),
  );
  return fillText(TEXTS['finder.push.because'], { reasons: joined(parts, '；', '; ') });
}

function named(by: MatchReason['by'], value: string, kinds: Kinds): Text {
  if (by === 'kind') return kinds.of(value as Kind).name;
  const list: Taxonomy | null =
    by === 'field' ? kinds.lists.fields : by === 'place' ? kinds.lists.divisions : null;
  const entry = list?.find(value);
  return entry ? { zh: entry.zh, en: entry.en } : { zh: value, en: value };
}

function joined(texts: readonly Text[], zh: string, en: string): Text {
  return { zh: texts.map((text) => text.zh).join(zh), en: texts.map((text) => text.en).join(en) };
}
