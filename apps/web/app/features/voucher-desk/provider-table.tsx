import { CardCell, CardRow, CardTable, dateText, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherProviderRecordList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { lastDay } from '../application/last-day';
import { directoryMessages } from '../providers/directory.messages';
import { ProviderStateTag } from '../providers/provider-state-tag';
import { voucherDeskMessages } from './voucher-desk.messages';

/** Providers' records, each a link to its review. */
export function ProviderTable(props: {
  readonly caption: string;
  readonly items: VoucherProviderRecordList['items'];
}): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const names = useMessages(directoryMessages);
  const language = useLanguage();
  const columns = (['provider', 'kind', 'region', 'state', 'submitted', 'until'] as const).map((key) => ({
    key,
    label: t(`web.vdesk.${key}`),
  }));
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((record) => (
        <CardRow
          key={record.id}
          head={
            <>
              <LocalLink to={`/desk/vouchers/providers/${record.id}`}>{record.company.name}</LocalLink>
              <span className="small quiet mono number">{record.company.uscc}</span>
            </>
          }
        >
          <CardCell label={t('web.vdesk.kind')}>
            {record.kind ? names(`web.providers.kind.${record.kind}`) : '—'}
          </CardCell>
          <CardCell label={t('web.vdesk.region')}>
            {record.region ? names(`web.providers.region.${record.region}`) : '—'}
          </CardCell>
          <CardCell label={t('web.vdesk.state')}>
            <ProviderStateTag record={record} />
          </CardCell>
          <CardCell label={t('web.vdesk.submitted')}>
            <span className="small num nw">
              {record.submittedAt ? momentText(record.submittedAt, language) : '—'}
            </span>
          </CardCell>
          <CardCell label={t('web.vdesk.until')}>
            <span className="small num nw">
              {record.confirmedUntil ? dateText(lastDay(record.confirmedUntil), language) : '—'}
            </span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
