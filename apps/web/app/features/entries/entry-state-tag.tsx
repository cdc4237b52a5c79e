import { Tag, useLanguage, useMessages, type Tone } from '#look';
import type { JSX } from 'react';
import type { FinderProposalList, FinderRecordList } from '../../api/types';
import { entryMessages } from './entry.messages';

type Listed = Pick<FinderRecordList['items'][number], 'state' | 'stateLabel' | 'stale'>;
type Proposed = Pick<FinderProposalList['items'][number], 'state' | 'stateLabel'>;

const TONE: Record<Proposed['state'], Tone> = {
  draft: 'neutral',
  submitted: 'accent',
  returned: 'warn',
  approved: 'ok',
  withdrawn: 'neutral',
};

/** Where an entry stands, and that it waits to be confirmed. */
export function EntryStateTag({ entry }: { readonly entry: Listed }): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  if (entry.state === 'published' && entry.stale) return <Tag tone="warn">{t('web.entries.stale')}</Tag>;
  return <Tag tone={entry.state === 'published' ? 'ok' : 'neutral'}>{entry.stateLabel[language]}</Tag>;
}

export function ProposalStateTag({ proposal }: { readonly proposal: Proposed }): JSX.Element {
  const language = useLanguage();
  return <Tag tone={TONE[proposal.state]}>{proposal.stateLabel[language]}</Tag>;
}
