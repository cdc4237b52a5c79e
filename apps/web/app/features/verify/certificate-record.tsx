import { Timeline, useMessages, type TimelineStep } from '#look';
import type { JSX } from 'react';
import type { PublicCertificate } from '../../api/types';
import { verifyMessages } from './verify.messages';

/** When it was issued, what it is today, when it ends. */
export function CertificateRecord({ certificate }: { readonly certificate: PublicCertificate }): JSX.Element {
  const t = useMessages(verifyMessages);
  const steps: TimelineStep[] = [
    { id: 'issued', state: 'done', when: certificate.issuedOn, text: t('web.verify.record.issued') },
  ];
  if (certificate.status === 'revoked') {
    steps.push({
      id: 'revoked',
      state: 'now',
      when: certificate.revokedOn ?? t('web.verify.record.today'),
      text: t('web.verify.record.revoked'),
    });
  } else if (certificate.status === 'expired') {
    steps.push({
      id: 'expired',
      state: 'now',
      when: certificate.validUntil,
      text: t('web.verify.record.expired'),
    });
  } else {
    steps.push(
      { id: 'today', state: 'now', when: t('web.verify.record.today'), text: t('web.verify.record.valid') },
      { id: 'expires', state: 'next', when: certificate.validUntil, text: t('web.verify.record.expires') },
    );
  }
  return (
    <section className="block-s" aria-labelledby="h-record">
      <h2 id="h-record">{t('web.verify.record')}</h2>
      <Timeline steps={steps} />
    </section>
  );
}
