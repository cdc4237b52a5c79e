import { useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { ClaimRow, ClaimTable } from '../claims/claim-table';
import { orderMessages } from '../orders/order.messages';
import { DueCell } from './due-cell';

const COLUMNS = ['company', 'provider', 'state', 'amount', 'due'] as const;

/** Claims at the desk, each a link to its review. */
export function DeskClaimTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherClaimSummary[];
  readonly now: string;
}): JSX.Element {
  const kind = useMessages(orderMessages);
  return (
    <ClaimTable caption={props.caption} columns={COLUMNS}>
      {props.items.map((claim) => (
        <ClaimRow
          key={claim.id}
          claim={claim}
          head={
            <>
              <LocalLink to={`/desk/vouchers/claims/${claim.id}`}>{claim.company}</LocalLink>
              <span className="small quiet number">
                <span className="mono">{claim.number}</span> {kind(`web.kind.${claim.kind}`)}
              </span>
            </>
          }
          last={{ column: 'due', value: <DueCell claim={claim} now={props.now} /> }}
        />
      ))}
    </ClaimTable>
  );
}
