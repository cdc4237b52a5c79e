import { Button, CardCell, CardRow, CardTable, Tag, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherExpertList } from '../../api/types';
import { orderMessages } from '../orders/order.messages';
import { voucherDeskMessages } from './voucher-desk.messages';

export type ListedExpert = VoucherExpertList['items'][number];

const COLUMNS = ['expert', 'fields', 'ties', 'open', 'standing'] as const;

/** Experts with what they judge and declared, and what an officer can do about each. */
export function ExpertTable(props: {
  readonly caption: string;
  readonly items: readonly ListedExpert[];
  readonly onAsk: (expert: ListedExpert) => void;
}): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const columns = [
    ...COLUMNS.map((key) => ({ key, label: t(`web.vdesk.experts.${key}`), numeric: key === 'open' })),
    { key: 'act', label: t('web.vdesk.experts.act'), silent: true },
  ];
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((expert) => (
        <ExpertRow key={expert.person} expert={expert} onAsk={props.onAsk} />
      ))}
    </CardTable>
  );
}

function ExpertRow(props: {
  readonly expert: ListedExpert;
  readonly onAsk: (expert: ListedExpert) => void;
}): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const { expert } = props;
  const { name, active } = expert;
  const move = active ? 'dismiss' : 'admit';
  return (
    <CardRow
      head={
        <>
          {name}
          <span className="small quiet number">{expert.organisation}</span>
        </>
      }
    >
      <CardCell label={t('web.vdesk.experts.fields')}>
        <KindNames fields={expert.fields} />
      </CardCell>
      <CardCell label={t('web.vdesk.experts.ties')}>
        <Ties conflicts={expert.conflicts} />
      </CardCell>
      <CardCell label={t('web.vdesk.experts.open')} numeric>
        {expert.open}
      </CardCell>
      <CardCell label={t('web.vdesk.experts.standing')}>
        <Tag tone={active ? 'ok' : 'warn'}>
          {t(`web.vdesk.experts.${active ? 'admitted' : 'not-admitted'}`)}
        </Tag>
      </CardCell>
      <CardCell>
        <Button
          kind={active ? 'plain' : 'second'}
          aria-label={t(`web.vdesk.experts.${move}.of`, { name })}
          onClick={() => props.onAsk(expert)}
        >
          {t('web.vdesk.asks', { label: t(`web.vdesk.experts.${move}`) })}
        </Button>
      </CardCell>
    </CardRow>
  );
}

function KindNames({ fields }: { readonly fields: readonly string[] }): JSX.Element {
  const t = useMessages(orderMessages);
  const known = (['testing', 'cooperative-rd', 'design', 'compute'] as const).filter((kind) =>
    fields.includes(kind),
  );
  return (
    <>
      {known.map((kind) => (
        <span key={kind} className="limit nw">
          {t(`web.kind.${kind}`)}
        </span>
      ))}
    </>
  );
}

function Ties({ conflicts }: Pick<ListedExpert, 'conflicts'>): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  if (conflicts.length === 0) return <>{t('web.vdesk.experts.ties.none')}</>;
  return (
    <>
      {conflicts.map(({ kind, value }) => (
        <span key={`${kind} ${value}`} className="limit">
          {t(`web.vdesk.experts.tie.${kind}`, { value })}
        </span>
      ))}
    </>
  );
}
