import { Button, CardCell, CardRow, CardTable, dateText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { FinderKind, FinderRecordList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { EntryStateTag } from './entry-state-tag';
import { entryMessages } from './entry.messages';
import { useGrants } from './use-grants';

type Item = FinderRecordList['items'][number];

/** A company's entries, the longest unconfirmed first. */
export function OwnEntryTable(props: {
  readonly items: readonly Item[];
  readonly kinds: readonly FinderKind[];
}): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { maySubmit } = useGrants();
  const waits = maySubmit && props.items.some(({ stale, state }) => stale && state === 'published');
  const columns = [
    ...(['entry', 'directory', 'state', 'confirmed'] as const).map((key) => ({
      key,
      label: t(`web.entries.column.${key}`),
    })),
    ...(waits ? [{ key: 'act', label: t('web.entries.column.act'), silent: true }] : []),
  ];
  return (
    <CardTable caption={t('web.entries.title')} columns={columns}>
      {props.items.map((item) => (
        <CardRow
          key={item.id}
          head={<LocalLink to={`/workspace/entries/${item.id}`}>{item.title}</LocalLink>}
        >
          <CardCell label={t('web.entries.column.directory')}>
            {props.kinds.find(({ id }) => id === item.kind)?.name[language]}
          </CardCell>
          <CardCell label={t('web.entries.column.state')}>
            <EntryStateTag entry={item} />
          </CardCell>
          <CardCell label={t('web.entries.column.confirmed')}>
            <span className="small num nw">{dateText(item.confirmedOn, language)}</span>
          </CardCell>
          {waits ? (
            <CardCell>
              {item.stale && item.state === 'published' ? <ConfirmNow item={item} /> : null}
            </CardCell>
          ) : null}
        </CardRow>
      ))}
    </CardTable>
  );
}

function ConfirmNow({ item }: { readonly item: Item }): JSX.Element {
  const t = useMessages(entryMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const confirm = async () => {
    const params = { path: { id: item.id } };
    const body = { version: item.version };
    await sending.send(() => api.POST('/finder/records/{id}/confirm', { params, body }));
    await revalidate();
  };
  return (
    <>
      <Button
        kind="second"
        busy={sending.busy}
        aria-label={t('web.entries.confirm.of', { title: item.title })}
        onClick={() => void confirm()}
      >
        {t('web.entries.confirm')}
      </Button>
      {sending.words ? (
        <span className="wrong" role="alert">
          {sending.words}
        </span>
      ) : null}
    </>
  );
}
