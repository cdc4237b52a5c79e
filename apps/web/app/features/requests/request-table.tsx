import { CardCell, CardRow, CardTable, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderRequestSummary } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { RequestStateTag } from './request-state-tag';
import { requestMessages } from './requests.messages';
import { useTurnWords } from './turn-words';

/** Requests with the other side, their state, and who must act next. */
export function RequestTable(props: {
  readonly caption: string;
  readonly items: readonly FinderRequestSummary[];
  /** From which side they are looked at. */
  readonly side: 'asker' | 'owner';
  /** Where one of them is: `/workspace/requests`. */
  readonly place: string;
}): JSX.Element {
  const t = useMessages(requestMessages);
  const columns = (['entry', 'other', 'state', 'next', 'updated'] as const).map((key) => ({
    key,
    label: t(`web.req.${key}`),
  }));
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((request) => (
        <RequestRow key={request.id} request={request} side={props.side} place={props.place} />
      ))}
    </CardTable>
  );
}

function RequestRow(props: {
  readonly request: FinderRequestSummary;
  readonly side: 'asker' | 'owner';
  readonly place: string;
}): JSX.Element {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  const { request, side } = props;
  const turn = useTurnWords(request, side);
  return (
    <CardRow
      head={
        <>
          <LocalLink to={`${props.place}/${request.id}`}>{request.entry.title}</LocalLink>
          <span className="small quiet number">{request.kindLabel[language]}</span>
        </>
      }
    >
      <CardCell label={t('web.req.other')}>
        {side === 'asker' ? (request.owner ?? t('web.req.editors')) : request.company}
      </CardCell>
      <CardCell label={t('web.req.state')}>
        <RequestStateTag request={request} />
      </CardCell>
      <CardCell label={t('web.req.next')}>{turn}</CardCell>
      <CardCell label={t('web.req.updated')}>
        <span className="small soft num nw">{momentText(request.updatedAt, language)}</span>
      </CardCell>
    </CardRow>
  );
}
