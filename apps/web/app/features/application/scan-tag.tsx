import { Tag, useMessages, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import { caseMessages } from './case.messages';
import type { Attachment } from './case-types';

const LOOK: Record<Attachment['scan'], { readonly tone: Tone; readonly icon: IconName }> = {
  scanning: { tone: 'neutral', icon: 'clock' },
  clean: { tone: 'ok', icon: 'shield' },
  infected: { tone: 'bad', icon: 'shieldOff' },
  'not-scanned': { tone: 'warn', icon: 'unknown' },
};

/** What the scan for malware says of a file. */
export function ScanTag({ scan }: { readonly scan: Attachment['scan'] }): JSX.Element {
  const t = useMessages(caseMessages);
  return (
    <Tag tone={LOOK[scan].tone} icon={LOOK[scan].icon}>
      {t(`web.case.scan.${scan}`)}
    </Tag>
  );
}
