import { Tag, useLanguage, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import type { VoucherClaim, VoucherClaimSummary } from '../../api/types';

const LOOK: Record<VoucherClaimSummary['state'], readonly [Tone, IconName]> = {
  submitted: ['neutral', 'clock'],
  'formal-check': ['neutral', 'clock'],
  returned: ['warn', 'edit'],
  'expert-review': ['neutral', 'clock'],
  'public-notice': ['accent', 'info'],
  objection: ['warn', 'warn'],
  approval: ['neutral', 'clock'],
  approved: ['ok', 'check'],
  rejected: ['bad', 'cross'],
  withdrawn: ['neutral', 'cross'],
};

/** Once a payment is on its way, it says how far one is; before that, the claim does. */
const PAYMENT_LOOK: Record<NonNullable<VoucherClaim['paid']>['state'], readonly [Tone, IconName] | null> = {
  approved: null,
  'pay-ordered': ['neutral', 'clock'],
  paid: ['ok', 'check'],
  'pay-failed': ['warn', 'warn'],
  'recovery-open': ['warn', 'warn'],
  recovered: ['neutral', 'check'],
  'written-off': ['neutral', 'cross'],
};

/** The state of a claim in its own words; of its payment where that is known and has begun. */
export function ClaimStateTag({
  claim,
}: {
  readonly claim: Pick<VoucherClaimSummary, 'state' | 'stateLabel'> & Partial<Pick<VoucherClaim, 'paid'>>;
}): JSX.Element {
  const language = useLanguage();
  const payment = claim.paid ? PAYMENT_LOOK[claim.paid.state] : null;
  const [tone, icon] = payment ?? LOOK[claim.state];
  const words = payment && claim.paid ? claim.paid.stateName : claim.stateLabel;
  return (
    <Tag tone={tone} icon={icon}>
      {words[language]}
    </Tag>
  );
}
