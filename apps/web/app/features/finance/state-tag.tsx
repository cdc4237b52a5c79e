import { Tag, useLanguage, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import type { FinanceTask, OrderSummary, Payment } from './finance-types';

type State = Payment['state'] | OrderSummary['state'] | FinanceTask['state'];

const LOOK: Record<State, readonly [Tone, IconName]> = {
  approved: ['accent', 'clock'],
  'pay-ordered': ['accent', 'clock'],
  paid: ['ok', 'check'],
  'pay-failed': ['bad', 'cross'],
  'recovery-open': ['warn', 'clock'],
  recovered: ['ok', 'check'],
  'written-off': ['neutral', 'cross'],
  'awaiting-release': ['warn', 'clock'],
  released: ['accent', 'clock'],
  settled: ['ok', 'check'],
  refused: ['bad', 'cross'],
  open: ['warn', 'warn'],
  assigned: ['accent', 'user'],
  closed: ['ok', 'check'],
};

/** Where a payment, an order or a task stands, in its own words. */
export function StateTag({
  of,
}: {
  readonly of: Pick<Payment | OrderSummary | FinanceTask, 'state' | 'stateName'>;
}): JSX.Element {
  const [tone, icon] = LOOK[of.state];
  const language = useLanguage();
  return (
    <Tag tone={tone} icon={icon}>
      {of.stateName[language]}
    </Tag>
  );
}
