import { CardCell, CardRow, CardTable, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, FinderProposalList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { ProposalStateTag } from './entry-state-tag';
import { entryMessages } from './entry.messages';

/** What a company has under way, the latest first; what came back stands out. */
export function OwnProposalTable(props: {
  readonly items: FinderProposalList['items'];
  readonly kinds: readonly FinderKind[];
}): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const columns = (['entry', 'directory', 'state', 'updated'] as const).map((key) => ({
    key,
    label: t(`web.entries.column.${key}`),
  }));
  return (
    <CardTable caption={t('web.entries.proposals')} columns={columns}>
      {props.items.map((proposal) => (
        <CardRow
          key={proposal.id}
          {...(proposal.state === 'returned' ? { kind: 'flag' } : {})}
          head={
            <>
              <LocalLink to={`/workspace/entries/proposals/${proposal.id}`}>
                {proposal.title || t('web.entries.untitled')}
              </LocalLink>
              <span className="small soft number">
                {t(proposal.entryId ? 'web.entries.is-change' : 'web.entries.is-new')}
              </span>
            </>
          }
        >
          <CardCell label={t('web.entries.column.directory')}>
            {props.kinds.find(({ id }) => id === proposal.kind)?.name[language]}
          </CardCell>
          <CardCell label={t('web.entries.column.state')}>
            <ProposalStateTag proposal={proposal} />
          </CardCell>
          <CardCell label={t('web.entries.column.updated')}>
            <span className="small soft num nw">{momentText(proposal.updatedAt, language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
