import { useMessages } from '#look';
import type { JSX } from 'react';
import { usePortal } from '../../frame/portal-data';
import { verifyMessages } from './verify.messages';

/** A page that proves something says how to tell it from a forgery. */
export function VerifyTrust(): JSX.Element {
  const t = useMessages(verifyMessages);
  const { publicUrl } = usePortal();
  return (
    <section className="block-s soft" aria-labelledby="h-trust">
      <h2 id="h-trust">{t('web.verify.trust')}</h2>
      <ul className="plain">
        <li>{t('web.verify.trust.domain', { host: publicUrl })}</li>
        <li>{t('web.verify.trust.compare')}</li>
        <li>{t('web.verify.trust.fresh')}</li>
      </ul>
    </section>
  );
}
