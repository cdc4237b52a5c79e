import { Button, CardCell, CardRow, CardTable, Dialog, Panel, Tag, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherCatalogueItem, VoucherProviderRecord } from '../../api/types';
import { orderMessages } from '../orders/order.messages';
import { priceText } from '../orders/price-text';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { CatalogueForm } from './catalogue-form';
import { directoryMessages } from './directory.messages';
import { registrationMessages } from './registration.messages';

/** What the provider offers; each change is a version of its own, and nothing that was ordered is lost. */
export function CataloguePanel(props: {
  readonly record: VoucherProviderRecord;
  readonly mayFill: boolean;
}): JSX.Element {
  const t = useMessages(registrationMessages);
  const language = useLanguage();
  const [editing, setEditing] = useState<VoucherCatalogueItem | 'new' | null>(null);
  const { record, mayFill } = props;
  const item = editing === 'new' ? null : editing;
  const title = item ? t('web.cat.change.of', { service: item.name[language] }) : t('web.cat.add');
  return (
    <Panel id="h-catalogue" title={t('web.cat.title')} hint={t('web.cat.hint')}>
      <div className="stack">
        {record.catalogue.length === 0 ? (
          <p className="soft">{t('web.cat.none')}</p>
        ) : (
          <Items items={record.catalogue} onEdit={mayFill ? setEditing : null} />
        )}
        {mayFill ? (
          <p>
            <Button kind="second" onClick={() => setEditing('new')}>
              {t('web.cat.add')}
            </Button>
          </p>
        ) : null}
      </div>
      <Dialog open={editing !== null} title={title} onClose={() => setEditing(null)}>
        <CatalogueForm record={record} item={item} onClose={() => setEditing(null)} />
      </Dialog>
    </Panel>
  );
}

function Items(props: {
  readonly items: readonly VoucherCatalogueItem[];
  readonly onEdit: ((item: VoucherCatalogueItem) => void) | null;
}): JSX.Element {
  const t = useMessages(registrationMessages);
  const names = useMessages(directoryMessages);
  const kindName = useMessages(orderMessages);
  const language = useLanguage();
  const columns = [
    { key: 'service', label: names('web.provider.service') },
    { key: 'takes', label: names('web.provider.takes') },
    { key: 'price', label: names('web.provider.price'), numeric: true },
    { key: 'version', label: t('web.cat.version'), numeric: true },
    ...(props.onEdit ? [{ key: 'actions', label: t('web.cat.actions'), silent: true }] : []),
  ];
  return (
    <CardTable caption={t('web.cat.title')} columns={columns}>
      {props.items.map((item) => (
        <CardRow
          key={item.id}
          head={
            <>
              {item.name[language]} {item.archived ? <Tag>{t('web.cat.archived')}</Tag> : null}
              <span className="small soft provider">{item.description[language]}</span>
            </>
          }
        >
          <CardCell label={names('web.provider.takes')}>{kindName(`web.kind.${item.kind}`)}</CardCell>
          <CardCell label={names('web.provider.price')} numeric>
            {priceText(item, language)}
          </CardCell>
          <CardCell label={t('web.cat.version')} numeric>
            {item.version}
          </CardCell>
          {props.onEdit ? (
            <CardCell>
              <ItemActions item={item} onEdit={props.onEdit} />
            </CardCell>
          ) : null}
        </CardRow>
      ))}
    </CardTable>
  );
}

function ItemActions(props: {
  readonly item: VoucherCatalogueItem;
  readonly onEdit: (item: VoucherCatalogueItem) => void;
}): JSX.Element {
  const t = useMessages(registrationMessages);
  const language = useLanguage();
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const { item, onEdit } = props;
  const service = item.name[language];
  const move = item.archived ? 'restore' : 'archive';
  const shelve = async () => {
    const body = { version: item.version, archived: !item.archived };
    const params = { path: { item: item.id } };
    await sending.send(() => api.POST('/voucher/provider/catalogue/{item}/archived', { params, body }));
    await revalidate();
  };
  return (
    <span className="row">
      {item.archived ? null : (
        <Button kind="plain" aria-label={t('web.cat.change.of', { service })} onClick={() => onEdit(item)}>
          {t('web.cat.change')}
        </Button>
      )}
      <Button
        kind="plain"
        busy={sending.busy}
        aria-label={t(`web.cat.${move}.of`, { service })}
        onClick={() => void shelve()}
      >
        {t(`web.cat.${move}`)}
      </Button>
      {sending.words ? (
        <span className="wrong" role="alert">
          {sending.words}
        </span>
      ) : null}
    </span>
  );
}
