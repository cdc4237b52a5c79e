import { CardCell, CardRow, CardTable, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, FinderProposalList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { ProposalStateTag } from '../entries/entry-state-tag';
import { entryMessages } from '../entries/entry.messages';
import { entryDeskMessages } from './entry-desk.messages';

const DAY = 86_400_000;

/** What companies propose, with how long it has waited. */
export function ProposalTable(props: {
  readonly caption: string;
  readonly items: FinderProposalList['items'];
  readonly kinds: readonly FinderKind[];
  readonly now: string;
}): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const e = useMessages(entryMessages);
  const language = useLanguage();
  const columns = (['entry', 'company', 'directory', 'state', 'submitted'] as const).map((key) => ({
    key,
    label: t(`web.edesk.column.${key}`),
  }));
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((proposal) => (
        <CardRow
          key={proposal.id}
          head={
            <>
              <LocalLink to={`/desk/entries/proposals/${proposal.id}`}>{proposal.title}</LocalLink>
              <span className="small soft number">
                {e(proposal.entryId ? 'web.entries.is-change' : 'web.entries.is-new')}
              </span>
            </>
          }
        >
          <CardCell label={t('web.edesk.column.company')}>{proposal.company}</CardCell>
          <CardCell label={t('web.edesk.column.directory')}>
            {props.kinds.find(({ id }) => id === proposal.kind)?.name[language]}
          </CardCell>
          <CardCell label={t('web.edesk.column.state')}>
            <ProposalStateTag proposal={proposal} />
          </CardCell>
          <CardCell label={t('web.edesk.column.submitted')}>
            <Waited proposal={proposal} now={props.now} />
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

function Waited(props: {
  readonly proposal: FinderProposalList['items'][number];
  readonly now: string;
}): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const language = useLanguage();
  const { submittedAt, state } = props.proposal;
  if (!submittedAt) return <>—</>;
  const days = Math.max(0, Math.floor((Date.parse(props.now) - Date.parse(submittedAt)) / DAY));
  return (
    <span className="small num nw">
      {momentText(submittedAt, language)}
      {state === 'submitted' ? (
        <span className="soft number">
          {days === 0 ? t('web.edesk.waits-today') : t('web.edesk.waits', { days })}
        </span>
      ) : null}
    </span>
  );
}
