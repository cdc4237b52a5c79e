import { CardCell, CardRow, CardTable, figureText, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { claimMessages } from './claim.messages';
import { ClaimStateTag } from './claim-state-tag';

type Column = 'claim' | 'company' | 'provider' | 'order' | 'state' | 'amount' | 'submitted' | 'due';

/** Claims, a `ClaimRow` each: as the company lists its own, and as the desk lists everybody’s. */
export function ClaimTable(props: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
}): JSX.Element {
  const t = useMessages(claimMessages);
  return (
    <CardTable
      caption={props.caption}
      columns={props.columns.map((key) => ({
        key,
        label: t(`web.claims.${key}`),
        numeric: key === 'amount',
      }))}
    >
      {props.children}
    </CardTable>
  );
}

interface Cell {
  readonly column: Column;
  readonly value: ReactNode;
}

/** One claim: what names it, its provider, `more`, state, amount, and `last`. */
export function ClaimRow(props: {
  readonly claim: VoucherClaimSummary;
  readonly head: ReactNode;
  readonly more?: Cell;
  readonly last: Cell;
}): JSX.Element {
  const t = useMessages(claimMessages);
  const { claim, more, last } = props;
  return (
    <CardRow head={props.head}>
      <CardCell label={t('web.claims.provider')}>{claim.provider}</CardCell>
      {more ? <CardCell label={t(`web.claims.${more.column}`)}>{more.value}</CardCell> : null}
      <CardCell label={t('web.claims.state')}>
        <ClaimStateTag claim={claim} />
      </CardCell>
      <CardCell label={t('web.claims.amount')} numeric>
        {figureText(claim.amount)}
      </CardCell>
      <CardCell label={t(`web.claims.${last.column}`)}>{last.value}</CardCell>
    </CardRow>
  );
}
