import type { JSX } from 'react';
import type { Language } from '#kernel';
import { Button, Field, useMessages } from '#look';
import { factorMessages } from '../factor/factor.messages.js';
import { PasskeyForm } from '../factor/passkey-form.js';
import { UpstreamChoices } from '../upstream/upstream-choices.page.js';
import type { UpstreamChoice } from '../upstream/upstream-choices.js';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import { mistakeAt, Mistakes, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';

export interface SignInPage {
  readonly context: PageContext;
  readonly action: string;
  readonly formToken: string;
  /** What was typed before, or what the relying party suggests. */
  readonly login: string;
  /** Who is signed in and confirms it: then nobody else can sign in here. */
  readonly confirming?: { readonly name: string; readonly login: string } | undefined;
  /** Where one signs in by passkey instead, and the script that it takes. */
  readonly passkey: PasskeyAddresses;
  /** Other providers that sign people in here. */
  readonly upstreams: readonly UpstreamChoice[];
  readonly mistakes: readonly Mistake[];
}

export interface PasskeyAddresses {
  readonly action: string;
  readonly options: string;
  readonly script: string;
}

/** The addresses of an interaction's passkey forms. */
export function passkeyAddresses(uid: string, language: Language, script: string): PasskeyAddresses {
  const address = (step: string): string => `/interaction/${uid}/${step}?lang=${language}`;
  return { action: address('passkey'), options: address('passkey/options'), script };
}

export function signInPage(page: SignInPage): string {
  const title = identityMessages[page.confirming ? 'confirm.title' : 'sign-in.title'][page.context.language];
  const { script } = page.passkey;
  return renderDocument({ context: page.context, title, script, children: <SignIn {...page} /> });
}

function SignIn(page: SignInPage): JSX.Element {
  const { action, formToken, login, confirming, mistakes } = page;
  const t = useMessages(identityMessages);
  const wrong = (field: string): string | undefined => mistakeAt(mistakes, field);
  const askLogin = mistakes.length === 0 && login === '' && !confirming;
  const title = t(confirming ? 'confirm.title' : 'sign-in.title');
  return (
    <main id="main" className="wrap entry">
      <div>
        <h1>{title}</h1>
        <p className="soft">
          {confirming ? t('confirm.lead', { name: confirming.name }) : t('sign-in.lead')}
        </p>
      </div>
      <Mistakes mistakes={mistakes} />
      <section className="panel" aria-label={title}>
        <form className="body" method="post" action={action} noValidate>
          <input type="hidden" name="_csrf" value={formToken} />
          {confirming ? (
            // Password managers need to know whose password is asked for.
            <input type="hidden" name="login" value={confirming.login} autoComplete="username" readOnly />
          ) : (
            <Field id="login" label={t('sign-in.login')} error={wrong('login')}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  name="login"
                  defaultValue={login}
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                  maxLength={64}
                  required
                  autoFocus={askLogin}
                />
              )}
            </Field>
          )}
          <Field id="password" label={t('sign-in.password')} error={wrong('password')}>
            {(control) => (
              <input
                {...control}
                type="password"
                name="password"
                autoComplete="current-password"
                maxLength={256}
                required
                autoFocus={mistakes.length === 0 && !askLogin}
              />
            )}
          </Field>
          <FullButton label={t(confirming ? 'confirm.submit' : 'sign-in.submit')} />
        </form>
      </section>
      <OtherWays {...page} />
      {confirming ? (
        <p className="hint">
          <a href="/session/end">{t('confirm.other', { name: confirming.name })}</a>
        </p>
      ) : (
        <p className="hint">
          <a className="nw" href="/password/forgotten">
            {t('sign-in.forgotten')}
          </a>
          {' · '}
          <a className="nw" href="/register">
            {t('sign-in.register')}
          </a>
        </p>
      )}
    </main>
  );
}

/** Without a password: by passkey, or by another provider. */
function OtherWays({ passkey, upstreams, formToken }: SignInPage): JSX.Element {
  const factor = useMessages(factorMessages);
  return (
    <>
      <PasskeyForm kind="get" action={passkey.action} options={passkey.options} formToken={formToken}>
        <Button type="submit" kind="second">
          {factor('passkey.sign-in')}
        </Button>
      </PasskeyForm>
      <UpstreamChoices choices={upstreams} />
    </>
  );
}

function FullButton({ label }: { readonly label: string }): JSX.Element {
  return (
    <p className="row">
      <Button type="submit">{label}</Button>
    </p>
  );
}
