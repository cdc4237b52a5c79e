import { dateText, dayText, Icon, Progress, useLanguage, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import { LocalLink } from '../../frame/local-link';
import { StateTag } from '../workspace/state-tag';
import type { Case } from '../application/case-types';
import { useDesk } from './desk-context';
import { deskMessages } from './desk.messages';
import { urgencyTone } from './due-words';
import { dueDay, urgencyOf, urgencyWord } from './urgency';

/** Whose case it is, in which district and field, and how much time is left. */
export function CaseHead(props: { readonly application: Case; readonly field: string | null }): JSX.Element {
  const language = useLanguage();
  const { application, field } = props;
  const { company, programme } = application;
  return (
    <header className="casehead">
      <div>
        <p className="small quiet">
          <span className="num">{application.number}</span> · {programme.name[language]}
          {programme.roundName ? ` · ${programme.roundName[language]}` : null}
        </p>
        <h1 id="h-case" tabIndex={-1}>
          {company.name} <StateTag state={application.state} label={application.stateLabel} />
        </h1>
        <p className="soft small">
          <span className="mono">{company.uscc}</span> · {company.districtName[language]}
          {field ? ` · ${field}` : null}
        </p>
      </div>
      {application.clock ? <CaseClockView application={application} /> : null}
      {application.certificate ? <CertificateLine application={application} /> : null}
    </header>
  );
}

function CaseClockView({ application }: { readonly application: Case }): JSX.Element | null {
  const t = useMessages(deskMessages);
  const { clock } = application;
  if (!clock) return null;
  const { usedDays: used, limitDays: limit } = clock;
  const tone = application.state === 'correcting' ? undefined : urgencyTone(urgencyOf(clock));
  return (
    <div className="clock">
      <p className="num">{t('web.desk.clock', { used, limit })}</p>
      <Progress
        value={used}
        max={Math.max(1, limit)}
        label={t('web.desk.clock', { used, limit })}
        {...(tone ? { tone } : {})}
      />
      <p className={`small num ${tone ?? 'soft'}`}>
        <ClockWords application={application} />
      </p>
    </div>
  );
}

function ClockWords({ application }: { readonly application: Case }): ReactNode {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { readAt } = useDesk();
  const { clock, state } = application;
  if (!clock) return null;
  const due = dueDay(clock);
  const day = due ? dayText(due, language) : null;
  if (state === 'correcting') {
    return day ? t('web.desk.clock.correction', { day }) : t('web.desk.clock.paused');
  }
  const word = t(`web.desk.word.${urgencyWord(clock, urgencyOf(clock), readAt)}`, { left: clock.leftDays });
  return day ? t('web.desk.clock.due', { day, word }) : word;
}

function CertificateLine({ application }: { readonly application: Case }): JSX.Element | null {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { certificate } = application;
  if (!certificate) return null;
  return (
    <p className="certline">
      <Icon name="shield" />
      <span>
        {t('web.desk.certificate', {
          number: certificate.number,
          issued: dateText(certificate.issuedOn, language),
          until: dateText(certificate.validUntil, language),
        })}{' '}
        {certificate.ready ? (
          <a href={`/api/hightech/applications/${application.id}/certificate.pdf`}>
            {t('web.desk.certificate.download')}
          </a>
        ) : (
          t('web.desk.certificate.rendering')
        )}{' '}
        · <LocalLink to={`/verify/${certificate.publicId}`}>{t('web.desk.certificate.verify')}</LocalLink>
      </span>
    </p>
  );
}
