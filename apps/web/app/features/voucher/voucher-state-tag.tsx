import { Tag, useLanguage, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import type { Voucher } from '../../api/types';

const LOOK: Record<Voucher['state'], readonly [Tone, IconName]> = {
  applied: ['accent', 'clock'],
  ineligible: ['bad', 'cross'],
  waitlisted: ['warn', 'clock'],
  issued: ['ok', 'check'],
  'part-used': ['accent', 'check'],
  used: ['neutral', 'check'],
  expired: ['neutral', 'clock'],
  revoked: ['bad', 'cross'],
};

/** The state of a voucher in its own words. */
export function VoucherStateTag({ voucher }: { readonly voucher: Voucher }): JSX.Element {
  const [tone, icon] = LOOK[voucher.state];
  const language = useLanguage();
  return (
    <Tag tone={tone} icon={icon}>
      {voucher.stateName[language]}
    </Tag>
  );
}
