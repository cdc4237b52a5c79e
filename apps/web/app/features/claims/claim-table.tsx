import { CardCell, CardRow, CardTable, figureText, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { claimMessages } from './claim.messages';
import { ClaimStateTag } from './claim-state-tag';

type Column = 'claim' | 'company' | 'order' | 'submitted' | 'due';

/** What a table says of a claim besides provider, state and amount. */
interface ClaimColumn {
  readonly key: Column;
  readonly cell: (claim: VoucherClaimSummary) => ReactNode;
}

/** Claims with their state and their money: as the company lists its own, and as the desk lists everybody’s. */
export function ClaimTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherClaimSummary[];
  /** Names the row. */
  readonly head: ClaimColumn;
  readonly last: ClaimColumn;
  /** Stands after the provider. */
  readonly more?: ClaimColumn;
}): JSX.Element {
  const t = useMessages(claimMessages);
  const { head, more, last } = props;
  const columns = [head.key, 'provider', ...(more ? [more.key] : []), 'state', 'amount', last.key] as const;
  const cellOf = ({ key, cell }: ClaimColumn, claim: VoucherClaimSummary) => (
    <CardCell label={t(`web.claims.${key}`)}>{cell(claim)}</CardCell>
  );
  return (
    <CardTable
      caption={props.caption}
      columns={columns.map((key) => ({ key, label: t(`web.claims.${key}`), numeric: key === 'amount' }))}
    >
      {props.items.map((claim) => (
        <CardRow key={claim.id} head={head.cell(claim)}>
          <CardCell label={t('web.claims.provider')}>{claim.provider}</CardCell>
          {more ? cellOf(more, claim) : null}
          <CardCell label={t('web.claims.state')}>
            <ClaimStateTag claim={claim} />
          </CardCell>
          <CardCell label={t('web.claims.amount')} numeric>
            {figureText(claim.amount)}
          </CardCell>
          {cellOf(last, claim)}
        </CardRow>
      ))}
    </CardTable>
  );
}
