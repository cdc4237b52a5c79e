import { Icon, useMessages } from '#look';
import { useContext, type JSX } from 'react';
import { NonceContext } from '../../frame/nonce-context';
import { entryMessages } from './entry.messages';
import shareScript from './share.js?url';

/** The address of the page, to be copied by hand or, where scripts run, by a button. */
export function EntryShare({ address }: { readonly address: string }): JSX.Element {
  const t = useMessages(entryMessages);
  const nonce = useContext(NonceContext);
  return (
    <section className="noprint" aria-labelledby="h-share">
      <h2 id="h-share">{t('web.entry.share')}</h2>
      <p className="mono small" lang="zh-CN" id="share-address">
        {decodeURI(address)}
      </p>
      <p className="row">
        <button
          className="btn second"
          type="button"
          data-copy={address}
          data-done={t('web.entry.copied')}
          hidden
        >
          <Icon name="link" /> {t('web.entry.copy')}
        </button>
        <span role="status" className="soft" />
      </p>
      <script type="module" nonce={nonce} src={shareScript} />
    </section>
  );
}
