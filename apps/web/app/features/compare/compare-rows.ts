import type { Language } from '#kernel';
import { dateText } from '#look';
import type { FinderComparison } from '../../api/types';
import { compareMessages } from './compare.messages';

export interface CompareRow {
  readonly id: string;
  readonly name: string;
  /** What each of them has there; null: nothing. */
  readonly shown: readonly (string | null)[];
  readonly differs: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every field that one of them has, and what they all have besides: who keeps them, where they come from. */
export function compareRows({ rows, items }: FinderComparison, language: Language): CompareRow[] {
  const name = (key: keyof typeof compareMessages) => compareMessages[key][language];
  const fields = rows.map((row) => ({
    id: row.id,
    name: row.name[language],
    shown: row.shown.map((text) => (text === null ? null : readable(text[language], language))),
  }));
  const own = [
    {
      id: '-source',
      name: name('web.compare.source'),
      shown: items.map(({ source }) => source?.name ?? null),
    },
    { id: '-owner', name: name('web.compare.kept-by'), shown: items.map(({ owner }) => owner) },
    {
      id: '-confirmed',
      name: name('web.compare.confirmed'),
      shown: items.map(({ confirmedOn }) => dateText(confirmedOn, language)),
    },
  ];
  return [...fields, ...own.filter(({ shown }) => shown.some((text) => text !== null))].map((row) => ({
    ...row,
    differs: new Set(row.shown).size > 1,
  }));
}

const readable = (text: string, language: Language) => (DAY.test(text) ? dateText(text, language) : text);
