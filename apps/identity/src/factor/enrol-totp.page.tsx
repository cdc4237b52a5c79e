import type { JSX } from 'react';
import { Button, LinkButton, useMessages } from '#look';
import { identityMessages } from '../pages/identity.messages.js';
import { mistakeAt, Mistakes, type Mistake } from '../pages/mistakes.js';
import { CodeField } from './ask-factor.page.js';
import { factorMessages } from './factor.messages.js';
import type { ProposedTotp } from './totp-enrolment.js';

export interface EnrolTotp {
  readonly lead: string;
  readonly action: string;
  readonly formToken: string;
  readonly proposed: ProposedTotp;
  readonly mistakes: readonly Mistake[];
  /** Where one may leave for; while signing in there is nowhere else to go. */
  readonly back?: string | undefined;
}

/** The three steps of setting up an authenticator app. */
export function EnrolTotp({ lead, action, formToken, proposed, mistakes, back }: EnrolTotp): JSX.Element {
  const t = useMessages(factorMessages);
  const own = useMessages(identityMessages);
  return (
    <>
      <div>
        <h1>{t('factor.enrol.title')}</h1>
        <p className="soft">{lead}</p>
      </div>
      <Mistakes mistakes={mistakes} />
      <section className="panel" aria-label={t('factor.enrol.title')}>
        <form className="body" method="post" action={action} noValidate>
          <input type="hidden" name="_csrf" value={formToken} />
          <input type="hidden" name="pending" value={proposed.pending} />
          <ol className="enrol">
            <li>{t('factor.enrol.app')}</li>
            <li>
              {t('factor.enrol.scan')}
              <img src={proposed.picture} alt={t('factor.enrol.qr')} width={220} height={220} />
              <p className="small">
                {t('factor.enrol.secret')} <span className="mono secret">{proposed.secret}</span>
              </p>
            </li>
            <li>
              {t('factor.enrol.type')}
              <CodeField error={mistakeAt(mistakes, 'code')} focus={mistakes.length === 0} />
            </li>
          </ol>
          <p className="row">
            <Button type="submit">{t('factor.enrol.submit')}</Button>
            {back ? (
              <LinkButton kind="second" href={back}>
                {own('identity.back')}
              </LinkButton>
            ) : null}
          </p>
        </form>
      </section>
    </>
  );
}
