import { useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, FinderProposal } from '../../api/types';
import { ReturnTable } from '../voucher-desk/return-table';
import { useEntryItems } from './entry-changes';
import { entryMessages } from './entry.messages';

/** What a proposal says, beside what is public. */
export function ProposalChanges(props: {
  readonly proposal: FinderProposal;
  readonly kind: FinderKind;
}): JSX.Element {
  const t = useMessages(entryMessages);
  const { proposal, kind } = props;
  const items = useEntryItems(kind, { ...proposal, fields: proposal.shown }, beforeOf(proposal));
  return (
    <ReturnTable
      caption={t('web.entries.content')}
      items={items}
      beforeLabel={t('web.entries.public-now')}
      returning={null}
      mistakes={new Map()}
    />
  );
}

/** Once it is approved, what is public is the proposal itself. */
export function beforeOf({ state, published }: FinderProposal): FinderProposal['published'] {
  return state === 'approved' ? null : published;
}
