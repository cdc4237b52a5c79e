import { Tag, useMessages, type Tone } from '#look';
import type { JSX } from 'react';
import type { Attachment } from '../../api/types';
import { caseMessages } from './case.messages';

const TONE: Record<Attachment['scan'], Tone> = {
  scanning: 'neutral',
  clean: 'ok',
  infected: 'bad',
  'not-scanned': 'warn',
};

export function ScanTag({ scan }: { readonly scan: Attachment['scan'] }): JSX.Element {
  const t = useMessages(caseMessages);
  return <Tag tone={TONE[scan]}>{t(`web.case.scan.${scan}`)}</Tag>;
}
