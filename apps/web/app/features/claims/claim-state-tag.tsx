import { Tag, useLanguage, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary } from '../../api/types';

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

/** The state of a claim in its own words. */
export function ClaimStateTag({
  claim,
}: {
  readonly claim: Pick<VoucherClaimSummary, 'state' | 'stateLabel'>;
}): JSX.Element {
  const [tone, icon] = LOOK[claim.state];
  const language = useLanguage();
  return (
    <Tag tone={tone} icon={icon}>
      {claim.stateLabel[language]}
    </Tag>
  );
}
