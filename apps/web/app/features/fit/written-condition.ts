import type { FinderConditions } from '../../api/types';

export type Fact = FinderConditions['facts'][number];

/** What the choices offer for each type of fact. */
export const COMPARISONS = {
  number: ['>=', '<=', '>', '<', '='],
  day: ['since', 'until'],
  'yes-no': ['='],
  options: ['=', '!='],
  list: ['below', 'not-below'],
} as const;
export type By = (typeof COMPARISONS)[keyof typeof COMPARISONS][number];

/** How a fact is compared. */
export function comparisonsOf({ type, list }: Pick<Fact, 'type' | 'list'>): readonly By[] {
  if (type !== 'choice') return COMPARISONS[type];
  return COMPARISONS[list ? 'list' : 'options'];
}

/** One comparison in FEEL; null while something is not chosen. */
export function writtenCondition(fact: Pick<Fact, 'id' | 'type'>, by: By, value: string): string | null {
  const typed = value.trim().replaceAll(/[,，\s]/g, '');
  if (typed === '') return null;
  switch (by) {
    case 'since':
      return `${fact.id} >= date("${typed}")`;
    case 'until':
      return `${fact.id} <= date("${typed}")`;
    case 'below':
      return `starts with(${fact.id}, "${typed}")`;
    case 'not-below':
      return `not(starts with(${fact.id}, "${typed}"))`;
    default:
      return `${fact.id} ${by} ${fact.type === 'choice' ? `"${typed}"` : typed}`;
  }
}

/** A further comparison behind what is there; what joins otherwise goes into brackets. */
export function joinedCondition(expression: string, by: 'and' | 'or', more: string): string {
  const before = expression.trim();
  if (before === '') return more;
  const other = by === 'and' ? /\sor\s/ : /\sand\s/;
  return `${other.test(before) ? `(${before})` : before} ${by} ${more}`;
}

/** Do a policy's text and a quotation agree? The number of the article may stand before the quotation. */
export function isQuoted(clause: string, body: string): boolean {
  const plain = (text: string) => text.replaceAll(/\s+/g, '');
  const quoted = plain(clause.replace(/^第[一二三四五六七八九十百零]+条[：:\s]*/, ''));
  return quoted === '' || plain(body).includes(quoted);
}
