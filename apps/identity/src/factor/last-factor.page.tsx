import type { JSX } from 'react';
import { Button, Field, LinkButton, useMessages } from '#look';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import { mistakeAt, Mistakes, type Mistake } from '../pages/mistakes.js';
import { NewPasswordFields } from '../pages/new-password-fields.js';
import type { PageContext } from '../pages/page-context.js';
import { factorMessages } from './factor.messages.js';

export interface LastFactorPage {
  readonly context: PageContext;
  readonly login: string;
  readonly formToken: string;
  /** Id of the passkey that goes; null: the authenticator app. */
  readonly passkey: string | null;
  readonly mistakes: readonly Mistake[];
}

/** Before the last second factor goes: the password, and another one if it is too short to stand alone. */
export function lastFactorPage(page: LastFactorPage): string {
  const { context } = page;
  const title = factorMessages['factor.last.title'][context.language];
  return renderDocument({ context, title, children: <LastFactor {...page} /> });
}

function LastFactor({ login, formToken, passkey, mistakes }: LastFactorPage): JSX.Element {
  const t = useMessages(factorMessages);
  const own = useMessages(identityMessages);
  return (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{t('factor.last.title')}</h1>
        <p className="soft">{t('factor.last.lead')}</p>
      </div>
      <Mistakes mistakes={mistakes} />
      <section className="panel" aria-label={t('factor.last.title')}>
        <form className="body" method="post" action="/account/security/last-factor" noValidate>
          <input type="hidden" name="_csrf" value={formToken} />
          <input type="hidden" name="username" value={login} autoComplete="username" readOnly />
          {passkey === null ? null : <input type="hidden" name="passkey" value={passkey} />}
          <Field
            id="password-current"
            label={own('password.current')}
            error={mistakeAt(mistakes, 'password-current')}
          >
            {(control) => (
              <input
                {...control}
                type="password"
                name="current"
                autoComplete="current-password"
                maxLength={256}
                required
              />
            )}
          </Field>
          <NewPasswordFields hint={t('factor.last.new')} mistakes={mistakes} />
          <p className="row">
            <Button type="submit" kind="danger">
              {t('factor.last.submit')}
            </Button>
            <LinkButton kind="second" href="/account/security">
              {own('identity.back')}
            </LinkButton>
          </p>
        </form>
      </section>
    </main>
  );
}
