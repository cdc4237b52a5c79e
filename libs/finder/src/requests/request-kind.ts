import type { Text } from '#kernel';
import type { FinderEntry } from '../entries/entry.entity.js';
import { isOpen } from '../entries/is-open.js';
import type { Kind } from '../kinds/kinds-file.js';

export const REQUEST_KINDS = ['funding', 'visit', 'contact', 'inquiry'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_NAMES: Readonly<Record<RequestKind, Text>> = {
  funding: { zh: '融资需求', en: 'Request for funding' },
  visit: { zh: '预约参观', en: 'Visit' },
  contact: { zh: '联系', en: 'Contact' },
  inquiry: { zh: '咨询', en: 'Inquiry' },
};

const KIND_OF: Readonly<Record<Kind, RequestKind | null>> = {
  policy: null,
  funding: 'funding',
  space: 'visit',
  talent: 'contact',
  technology: 'inquiry',
  service: 'inquiry',
};

/** What can be asked of an entry now; null for what nobody can answer, is archived, or has closed. */
export function requestKindOf(
  { kind, state, closesOn }: Pick<FinderEntry, 'kind' | 'state' | 'closesOn'>,
  now: Date,
): RequestKind | null {
  const canBeUsed = state === 'published' && isOpen(closesOn, now) !== false;
  return canBeUsed ? KIND_OF[kind] : null;
}
