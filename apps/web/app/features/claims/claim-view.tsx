import { figureText, Panel, useMessages } from '#look';
import { useEffect, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherClaim } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { StepList } from '../orders/step-list';
import { TurnLine } from '../orders/turn-line';
import { ClaimFacts } from './claim-facts';
import { claimMessages } from './claim.messages';
import { ClaimNews } from './claim-news';
import { ClaimPaid } from './claim-paid';
import { ClaimSplit } from './claim-split';
import { ClaimStateTag } from './claim-state-tag';
import { CorrectedClaimForm } from './corrected-claim-form';
import { WithdrawClaim } from './withdraw-claim';

/** How often the page looks again while the queue compares the claim, in milliseconds. */
const LOOK_EVERY = 3000;

/** One claim for its company: whose turn it is, what to put right, its money, and how far it has come. */
export function ClaimView({ claim }: { readonly claim: VoucherClaim }): JSX.Element {
  const t = useMessages(claimMessages);
  useLookingAgain(claim);
  const correcting = claim.state === 'returned' && claim.uploads.length > 0;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/workspace/vouchers/claims">{t('web.claim.back')}</LocalLink>
      </p>
      <div>
        <p className="small quiet mono">{claim.number}</p>
        <h1>
          {t('web.claim.title', { amount: figureText(claim.amount) })} <ClaimStateTag claim={claim} />
        </h1>
        {/* A public notice is nobody's turn: the news below say until when it runs. */}
        {claim.state === 'public-notice' ? null : <TurnLine steps={claim.timeline} />}
      </div>
      <div className="ordercols">
        <div className="stack-3">
          <ClaimNews claim={claim} />
          <ClaimPaid claim={claim} />
          <ClaimSplit claim={claim} />
          {correcting ? (
            <CorrectedClaimForm key={claim.returns.length} claim={claim} />
          ) : (
            <ClaimFacts claim={claim} />
          )}
          <WithdrawClaim claim={claim} />
        </div>
        <div className="orderside stack">
          <Panel id="h-steps" title={t('web.claim.steps')} hint={t('web.claim.steps.hint')}>
            <StepList steps={claim.timeline} />
          </Panel>
          <p className="small soft">
            <LocalLink to={`/workspace/vouchers/orders/${claim.order.id}`}>
              {t('web.claims.order')} <span className="mono">{claim.order.number}</span>
            </LocalLink>
          </p>
        </div>
      </div>
    </main>
  );
}

function useLookingAgain({ state }: VoucherClaim): void {
  const { revalidate } = useRevalidator();
  const checking = state === 'submitted';
  useEffect(() => {
    if (!checking) return undefined;
    const timer = setInterval(() => void revalidate(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [checking, revalidate]);
}
