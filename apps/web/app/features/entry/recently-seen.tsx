import { Button, useLanguage, useMessages } from '#look';
import { useContext, type JSX } from 'react';
import type { FinderEntry } from '../../api/types';
import { localPath } from '../../frame/locale';
import { NonceContext } from '../../frame/nonce-context';
import { entryMessages } from './entry.messages';
import seenScript from './seen.js?url';

/** What this person looked at before, filled in by their browser alone; nothing where it keeps nothing. */
export function RecentlySeen(props: {
  /** The entry that is looked at now, which comes first the next time. */
  readonly entry?: Pick<FinderEntry, 'kind' | 'address' | 'title'>;
}): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const nonce = useContext(NonceContext);
  const { entry } = props;
  return (
    <section
      className="seen noprint"
      aria-labelledby="h-seen"
      hidden
      data-seen={localPath('/find', language)}
      data-cleared={t('web.seen.cleared')}
      data-kind={entry?.kind}
      data-address={entry?.address}
      data-title={entry?.title}
    >
      <div className="row between">
        <h2 id="h-seen">{t('web.seen.title')}</h2>
        <Button kind="plain">{t('web.seen.clear')}</Button>
      </div>
      <p className="small quiet">
        {t('web.seen.text')} <span role="status" />
      </p>
      <ul />
      <script type="module" nonce={nonce} src={seenScript} />
    </section>
  );
}
