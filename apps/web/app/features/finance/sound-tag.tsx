import { Tag, useMessages } from '#look';
import type { JSX } from 'react';
import { verificationMessages } from './verification.messages';

/** Whether the books match, in words. */
export function SoundTag({
  of,
}: {
  readonly of: { readonly sound: boolean; readonly findings: number };
}): JSX.Element {
  const t = useMessages(verificationMessages);
  return of.sound ? (
    <Tag tone="ok" icon="check">
      {t('web.verify-books.sound')}
    </Tag>
  ) : (
    <Tag tone="bad" icon="cross">
      {t('web.verify-books.unsound', { count: of.findings })}
    </Tag>
  );
}
