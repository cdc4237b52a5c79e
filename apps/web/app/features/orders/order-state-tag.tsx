import { Tag, useLanguage, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import type { VoucherOrderSummary } from '../../api/types';

const LOOK: Record<VoucherOrderSummary['state'], readonly [Tone, IconName]> = {
  draft: ['warn', 'clock'],
  'provider-confirmed': ['warn', 'clock'],
  'contract-check': ['neutral', 'clock'],
  'officer-check': ['neutral', 'clock'],
  checked: ['accent', 'check'],
  'in-service': ['accent', 'play'],
  delivered: ['warn', 'clock'],
  accepted: ['ok', 'check'],
  claimed: ['ok', 'check'],
  cancelled: ['neutral', 'cross'],
};

/** The state of an order in its own words. */
export function OrderStateTag({
  order,
}: {
  readonly order: Pick<VoucherOrderSummary, 'state' | 'stateLabel'>;
}): JSX.Element {
  const [tone, icon] = LOOK[order.state];
  const language = useLanguage();
  return (
    <Tag tone={tone} icon={icon}>
      {order.stateLabel[language]}
    </Tag>
  );
}
