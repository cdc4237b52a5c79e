import type { JSX } from 'react';
import { Button, Field, useMessages } from '#look';
import { renderDocument } from './document.js';
import { identityMessages } from './identity.messages.js';
import { Mistakes, type Mistake } from './mistakes.js';
import type { PageContext } from './page-context.js';

export interface SignInPage {
  readonly context: PageContext;
  readonly action: string;
  readonly formToken: string;
  /** What was typed before, or what the relying party suggests. */
  readonly login: string;
  /** Who is signed in and confirms it: then nobody else can sign in here. */
  readonly confirming?: { readonly name: string; readonly login: string } | undefined;
  readonly mistakes: readonly Mistake[];
}

export function signInPage(page: SignInPage): string {
  const title = identityMessages[page.confirming ? 'confirm.title' : 'sign-in.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <SignIn {...page} /> });
}

function SignIn({ action, formToken, login, confirming, mistakes }: SignInPage): JSX.Element {
  const t = useMessages(identityMessages);
  const wrong = (field: string): string | undefined =>
    mistakes.find((mistake) => mistake.field === field)?.text;
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

function FullButton({ label }: { readonly label: string }): JSX.Element {
  return (
    <p className="row">
      <Button type="submit">{label}</Button>
    </p>
  );
}
