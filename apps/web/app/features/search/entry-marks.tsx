import { Tag, useMessages } from '#look';
import type { JSX } from 'react';
import { markMessages } from './search.messages';

/** What one should know of an entry before one trusts it: over, out of date, an example. */
export function EntryMarks(props: {
  readonly entry: { readonly open: boolean | null; readonly stale: boolean; readonly demo: boolean };
}): JSX.Element {
  const t = useMessages(markMessages);
  const { open, stale, demo } = props.entry;
  return (
    <>
      {open === true ? <Tag tone="ok">{t('web.mark.open')}</Tag> : null}{' '}
      {open === false ? <Tag>{t('web.mark.closed')}</Tag> : null}{' '}
      {stale ? (
        <Tag tone="warn" icon="warn">
          {t('web.mark.stale')}
        </Tag>
      ) : null}{' '}
      {demo ? <Tag>{t('web.mark.demo')}</Tag> : null}
    </>
  );
}
