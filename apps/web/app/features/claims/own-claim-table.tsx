import { momentText, useLanguage } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { ClaimRow, ClaimTable } from './claim-table';

const COLUMNS = ['claim', 'provider', 'order', 'state', 'amount', 'submitted'] as const;

/** A company's claims, each with its order. */
export function OwnClaimTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherClaimSummary[];
}): JSX.Element {
  const language = useLanguage();
  return (
    <ClaimTable caption={props.caption} columns={COLUMNS}>
      {props.items.map((claim) => (
        <ClaimRow
          key={claim.id}
          claim={claim}
          head={
            <LocalLink className="mono" to={`/workspace/vouchers/claims/${claim.id}`}>
              {claim.number}
            </LocalLink>
          }
          more={{
            column: 'order',
            value: (
              <LocalLink className="mono small" to={`/workspace/vouchers/orders/${claim.order.id}`}>
                {claim.order.number}
              </LocalLink>
            ),
          }}
          last={{
            column: 'submitted',
            value: <span className="small soft num nw">{momentText(claim.submittedAt, language)}</span>,
          }}
        />
      ))}
    </ClaimTable>
  );
}
