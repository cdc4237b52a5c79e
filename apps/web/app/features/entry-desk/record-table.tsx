import { CardCell, CardRow, CardTable, dateText, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, FinderRecordList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { EntryStateTag } from '../entries/entry-state-tag';
import { entryMessages } from '../entries/entry.messages';
import { entryDeskMessages } from './entry-desk.messages';

/** Entries, each a link to what can be done with it. */
export function RecordTable(props: {
  readonly caption: string;
  readonly items: FinderRecordList['items'];
  readonly kinds: readonly FinderKind[];
}): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const e = useMessages(entryMessages);
  const language = useLanguage();
  const columns = (['entry', 'directory', 'owner', 'state', 'confirmed'] as const).map((key) => ({
    key,
    label: t(`web.edesk.column.${key}`),
  }));
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((item) => (
        <CardRow
          key={item.id}
          head={
            <>
              <LocalLink to={`/desk/entries/records/${item.id}`}>{item.title}</LocalLink>{' '}
              {item.pinned ? <Tag tone="accent">{t('web.edesk.pinned')}</Tag> : null}
            </>
          }
        >
          <CardCell label={t('web.edesk.column.directory')}>
            {props.kinds.find(({ id }) => id === item.kind)?.name[language]}
          </CardCell>
          <CardCell label={t('web.edesk.column.owner')}>
            {item.owner ?? <span className="soft">{e('web.entries.fact.editors')}</span>}
          </CardCell>
          <CardCell label={t('web.edesk.column.state')}>
            <EntryStateTag entry={item} />
          </CardCell>
          <CardCell label={t('web.edesk.column.confirmed')}>
            <span className="small num nw">{dateText(item.confirmedOn, language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
