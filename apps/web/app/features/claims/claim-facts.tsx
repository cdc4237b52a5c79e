import { dateText, Facts, figureText, Panel, useLanguage, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { VoucherClaim } from '../../api/types';
import { ClaimFiles } from './claim-files';
import { claimMessages } from './claim.messages';
import { useClaimItems } from './use-claim-items';

/** What was handed in, and what had to be put right in it. */
export function ClaimFacts({ claim }: { readonly claim: VoucherClaim }): JSX.Element {
  const t = useMessages(claimMessages);
  const items = useClaimItems(claim).map(({ pointer, label, value }) => {
    const before = claim.returns.findLast((item) => item.pointer === pointer && item.answeredAt !== null);
    return {
      term: label,
      value: (
        <>
          {value}
          {before ? (
            <span className="small soft limit">
              {t('web.claim.returned.done', { comment: before.comment })}
            </span>
          ) : null}
        </>
      ),
    };
  });
  return (
    <Panel id="h-facts" title={t('web.claim.facts')}>
      <Facts facts={[...items, ...useContractFacts(claim)]} />
    </Panel>
  );
}

/** What the claim stands on, and who is paid. */
export function useContractFacts(claim: VoucherClaim): { term: string; value: ReactNode }[] {
  const t = useMessages(claimMessages);
  const language = useLanguage();
  const { contract, payee, company, provider } = claim;
  return [
    {
      term: t('web.claim.payee'),
      value: t(`web.claim.payee.${payee}`, { name: payee === 'company' ? company : provider }),
    },
    {
      term: t('web.claim.contract'),
      value: (
        <span className="num">
          {t('web.claim.contract.text', {
            number: contract.number,
            date: contract.date ? dateText(contract.date, language) : '—',
            amount: figureText(contract.amount),
          })}
        </span>
      ),
    },
    {
      term: t('web.claim.report'),
      value: <ClaimFiles claim={claim} slots={['contract', 'report', 'usage']} />,
    },
  ];
}
