import { EmptyState, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderRequestList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { Pager } from '../orders/pager';
import { RequestTable } from './request-table';
import { requestMessages } from './requests.messages';

const PER_PAGE = 20;

/** One list of requests: what a company asked or received, or what the editors are to answer. */
export function RequestList(props: {
  readonly list: FinderRequestList;
  readonly which: 'asked' | 'received' | 'editors';
}): JSX.Element {
  const t = useMessages(requestMessages);
  const { list, which } = props;
  const place = which === 'editors' ? '/desk/requests' : '/workspace/requests';
  const title = which === 'editors' ? t('web.req.title') : t(`web.req.${which}`);
  return (
    <>
      {list.items.length === 0 ? (
        <EmptyState
          title={t('web.req.none')}
          action={
            which === 'asked' ? (
              <LocalLink to="/search" reloadDocument>
                {t('web.req.find')}
              </LocalLink>
            ) : undefined
          }
        >
          <p>{t(`web.req.none.${which}`)}</p>
        </EmptyState>
      ) : (
        <Panel id="h-requests" title={title}>
          <RequestTable
            caption={title}
            items={list.items}
            side={which === 'asked' ? 'asker' : 'owner'}
            place={place}
          />
        </Panel>
      )}
      <Pager
        page={list.page}
        total={list.total}
        size={PER_PAGE}
        to={(page) => `${place}?side=${which}&page=${page}`}
      />
    </>
  );
}
