import { Tag, useLanguage, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import type { VoucherProviderRecord } from '../../api/types';

const LOOK: Record<VoucherProviderRecord['state'], readonly [Tone, IconName]> = {
  draft: ['neutral', 'edit'],
  'in-review': ['accent', 'clock'],
  returned: ['warn', 'edit'],
  active: ['ok', 'check'],
  suspended: ['bad', 'pause'],
  lapsed: ['warn', 'clock'],
  refused: ['bad', 'cross'],
};

/** The state of a provider in its own words. */
export function ProviderStateTag({
  record,
}: {
  readonly record: Pick<VoucherProviderRecord, 'state' | 'stateLabel'>;
}): JSX.Element {
  const [tone, icon] = LOOK[record.state];
  const language = useLanguage();
  return (
    <Tag tone={tone} icon={icon}>
      {record.stateLabel[language]}
    </Tag>
  );
}
