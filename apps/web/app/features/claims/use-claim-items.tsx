import { dateText, figureText, useLanguage, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { VoucherClaim } from '../../api/types';
import { CLAIM_POINTERS, type ClaimPointer } from './claim-fields';
import { ClaimFiles } from './claim-files';
import { claimMessages } from './claim.messages';

/** One place of a claim with what stands there. */
export interface ClaimItem {
  readonly pointer: ClaimPointer;
  readonly label: string;
  readonly value: ReactNode;
}

/** What was handed in, place by place; the account only where it is paid to. */
export function useClaimItems(claim: VoucherClaim): ClaimItem[] {
  const t = useMessages(claimMessages);
  const values = useClaimValues(claim);
  return CLAIM_POINTERS.filter((pointer) => claim.account !== null || !pointer.startsWith('/account/')).map(
    (pointer) => ({ pointer, label: t(`web.claim-at.${pointer}`), value: values[pointer] }),
  );
}

function useClaimValues(claim: VoucherClaim): Record<ClaimPointer, ReactNode> {
  const t = useMessages(claimMessages);
  const language = useLanguage();
  const { invoice, payment, account } = claim;
  return {
    '/invoice/number': <span className="mono">{invoice.number}</span>,
    '/invoice/code': invoice.code ? <span className="mono">{invoice.code}</span> : t('web.claim.no-code'),
    '/invoice/date': <span className="num">{dateText(invoice.date, language)}</span>,
    '/invoice/amount': <Figure yuan={invoice.amount} />,
    '/invoice/seller': invoice.seller,
    '/attachments/invoice': <ClaimFiles claim={claim} slots={['invoice']} />,
    '/payment/date': <span className="num">{dateText(payment.date, language)}</span>,
    '/payment/amount': <Figure yuan={payment.amount} />,
    '/attachments/payment-proof': <ClaimFiles claim={claim} slots={['payment-proof']} />,
    '/amount': <Figure yuan={claim.amount} />,
    '/account/bank': account?.bank,
    '/account/account': <span className="mono">{account?.account}</span>,
  };
}

function Figure({ yuan }: { readonly yuan: string }): JSX.Element {
  return <span className="num">{figureText(yuan)}</span>;
}
