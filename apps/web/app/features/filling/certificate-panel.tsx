import { buttonClass, dateText, Facts, Icon, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { Application } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { fillingMessages } from './filling.messages';

/** The certificate: its file, and the page that proves it. */
export function CertificatePanel({ application }: { readonly application: Application }): JSX.Element | null {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { certificate } = application;
  if (!certificate) return null;
  return (
    <Panel id="h-certificate" title={t('web.fill.certificate')}>
      <div className="stack">
        <Facts
          facts={[
            {
              term: t('web.fill.certificate.number'),
              value: <span className="mono">{certificate.number}</span>,
            },
            { term: t('web.fill.certificate.issued'), value: dateText(certificate.issuedOn, language) },
            { term: t('web.fill.certificate.until'), value: dateText(certificate.validUntil, language) },
          ]}
        />
        <p className="row">
          {certificate.ready ? (
            <a
              className={buttonClass()}
              href={`/api/hightech/applications/${application.id}/certificate.pdf`}
            >
              <Icon name="download" /> {t('web.fill.certificate.download')}
            </a>
          ) : (
            <span role="status">{t('web.fill.certificate.rendering')}</span>
          )}
          <LocalLink to={`/verify/${certificate.publicId}`} reloadDocument>
            {t('web.fill.certificate.verify')}
          </LocalLink>
        </p>
      </div>
    </Panel>
  );
}
