import { figureText, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { useFinance } from './finance-context';
import { financeMessages } from './finance.messages';
import type { FinanceTask, OrderSummary, Payment } from './finance-types';
import { outstandingOf } from './outstanding-of';
import { overviewMessages } from './overview.messages';
import { sumOf } from './sum-of';

export interface Waiting {
  readonly approved: readonly Payment[];
  readonly failed: readonly Payment[];
  readonly recoveries: readonly Payment[];
  readonly orders: readonly OrderSummary[];
  /** Not closed. */
  readonly tasks: readonly FinanceTask[];
}

interface Row {
  readonly name:
    'release' | 'corrections' | 'write-offs' | 'failed' | 'tasks' | 'to-pay' | 'bank' | 'recoveries';
  readonly to: string;
  readonly count: number;
  /** Of what it is about; null where a sum says nothing. */
  readonly amounts: readonly string[] | null;
}

/** What finance approval acts on. */
const APPROVALS: ReadonlySet<Row['name']> = new Set(['release', 'corrections', 'write-offs']);

/** What waits, in the order in which it presses: for the officer, for who releases, for both. */
export function WaitingRows({ waiting }: { readonly waiting: Waiting }): JSX.Element {
  const t = useMessages(overviewMessages);
  const f = useMessages(financeMessages);
  const { mayManage, mayApprove } = useFinance();
  const onlyReads = !mayManage && !mayApprove;
  const rows = rowsOf(waiting)
    .filter(({ count }) => count > 0)
    .filter(({ name }) => onlyReads || mayManage || APPROVALS.has(name));
  if (rows.length === 0) return <p className="soft">{t('web.over.waits.none')}</p>;
  return (
    <ul className="waits">
      {rows.map(({ name, to, count, amounts }) => (
        <li key={name}>
          <b className="num">{count}</b>
          <LocalLink to={to}>{t(`web.over.${name}`)}</LocalLink>
          <span className="sum num">
            {amounts ? f('web.finance.yuan', { amount: figureText(sumOf(amounts)) }) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function rowsOf({ approved, failed, recoveries, orders, tasks }: Waiting): Row[] {
  const toRelease = orders.filter(({ state }) => state === 'awaiting-release');
  const atBank = orders.filter(({ state }) => state === 'released');
  const corrections = failed.filter(({ waits }) => waits === 'payee-correction');
  const writeOffs = recoveries.filter(({ waits }) => waits === 'write-off');
  return [
    {
      name: 'release',
      to: placeOf(toRelease, 'payments/orders', 'payments#h-orders'),
      count: toRelease.length,
      amounts: toRelease.map(({ total }) => total),
    },
    {
      name: 'corrections',
      to: placeOf(corrections, 'payments', 'payments?state=pay-failed'),
      count: corrections.length,
      amounts: corrections.map(({ amount }) => amount),
    },
    {
      name: 'write-offs',
      to: placeOf(writeOffs, 'payments', 'recoveries'),
      count: writeOffs.length,
      amounts: writeOffs.map(outstandingOf),
    },
    { name: 'tasks', to: '/desk/finance/reconciliation', count: tasks.length, amounts: null },
    {
      name: 'failed',
      to: '/desk/finance/payments',
      count: failed.length,
      amounts: failed.map(({ amount }) => amount),
    },
    {
      name: 'to-pay',
      to: '/desk/finance/payments',
      count: approved.length,
      amounts: approved.map(({ amount }) => amount),
    },
    {
      name: 'bank',
      to: '/desk/finance/reconciliation',
      count: atBank.length,
      amounts: atBank.map(({ total }) => total),
    },
    {
      name: 'recoveries',
      to: '/desk/finance/recoveries',
      count: recoveries.length,
      amounts: recoveries.map(outstandingOf),
    },
  ];
}

/** Straight to the only one, or to where they all are. */
function placeOf(items: readonly { readonly id: string }[], one: string, all: string): string {
  const [only] = items;
  return `/desk/finance/${items.length === 1 && only ? `${one}/${only.id}` : all}`;
}
