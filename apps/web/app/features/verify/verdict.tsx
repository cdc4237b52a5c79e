import { dateText, exactText, Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { PublicCertificate } from '../../api/types';
import { timeLeft } from './time-left';
import { verifyMessages } from './verify.messages';

const TONE = { valid: 'ok', expired: 'warn', revoked: 'bad', unknown: 'bad' } as const;
const DRAWING = { valid: 'shield', expired: 'clock', revoked: 'shieldOff', unknown: 'unknown' } as const;

/** The verdict first, in words. */
export function Verdict(props: {
  readonly certificate: PublicCertificate | null;
  readonly code: string;
  readonly checkedAt: string;
}): JSX.Element {
  const t = useMessages(verifyMessages);
  const status = props.certificate?.status ?? 'unknown';
  return (
    <section className={`verdict ${TONE[status]}`} aria-labelledby="v">
      <span className="seal">
        <Icon name={DRAWING[status]} />
      </span>
      <div>
        <h1 id="v">{t(`web.verify.${status}`)}</h1>
        <p>{useVerdictText(props)}</p>
      </div>
      <p className="small when num">
        {t('web.verify.checked-at')} <br />
        {t('web.verify.beijing', { time: exactText(props.checkedAt) })}
      </p>
    </section>
  );
}

function useVerdictText(props: Parameters<typeof Verdict>[0]): string {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const { certificate } = props;
  if (!certificate) return t('web.verify.unknown.text', { code: props.code });
  if (certificate.status === 'revoked') {
    const on = certificate.revokedOn ? dateText(certificate.revokedOn, language) : '';
    return t('web.verify.revoked.text', { date: on });
  }
  const date = dateText(certificate.validUntil, language);
  if (certificate.status === 'expired') return t('web.verify.expired.text', { date });
  const { years, days } = timeLeft(exactText(props.checkedAt).slice(0, 10), certificate.validUntil);
  const left = t(years > 0 ? 'web.verify.left.years' : 'web.verify.left.days', { years, days });
  return t('web.verify.valid.text', { date, left });
}
