import type { JSX } from 'react';
import { Button, Field, useMessages } from '#look';
import { renderDocument } from '../pages/document.js';
import { mistakeAt, Mistakes, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import type { PasskeyAddresses } from '../interaction/sign-in.page.js';
import { PasskeyForm } from './passkey-form.js';
import { factorMessages } from './factor.messages.js';

export interface AskFactorPage {
  readonly context: PageContext;
  readonly name: string;
  readonly actions: { readonly code: string; readonly recovery: string; readonly startOver: string };
  readonly formToken: string;
  /** What the person has. */
  readonly has: { readonly totp: boolean; readonly passkey: boolean };
  readonly passkey: PasskeyAddresses;
  readonly mistakes: readonly Mistake[];
}

export function askFactorPage(page: AskFactorPage): string {
  const title = factorMessages['factor.ask.title'][page.context.language];
  const script = page.has.passkey ? page.passkey.script : undefined;
  return renderDocument({ context: page.context, title, script, children: <AskFactor {...page} /> });
}

function AskFactor({ name, actions, formToken, has, passkey, mistakes }: AskFactorPage): JSX.Element {
  const t = useMessages(factorMessages);
  const wrong = (field: string): string | undefined => mistakeAt(mistakes, field);
  return (
    <main id="main" className="wrap entry">
      <div>
        <h1>{t('factor.ask.title')}</h1>
        <p className="soft">{t('factor.ask.lead', { name })}</p>
      </div>
      <Mistakes mistakes={mistakes} />
      {has.totp ? (
        <section className="panel" aria-label={t('factor.code')}>
          <form className="body" method="post" action={actions.code} noValidate>
            <input type="hidden" name="_csrf" value={formToken} />
            <CodeField hint={t('factor.code.hint')} error={wrong('code')} focus={mistakes.length === 0} />
            <p className="row">
              <Button type="submit">{t('factor.code.submit')}</Button>
            </p>
          </form>
        </section>
      ) : null}
      {has.passkey ? (
        <>
          <PasskeyForm kind="get" action={passkey.action} options={passkey.options} formToken={formToken}>
            <Button type="submit" kind={has.totp ? 'second' : 'primary'}>
              {t('passkey.use')}
            </Button>
          </PasskeyForm>
          {has.totp ? null : (
            <noscript>
              <p>{t('passkey.use-needs-script')}</p>
            </noscript>
          )}
        </>
      ) : null}
      <details className="other-way" open={wrong('recovery') !== undefined}>
        <summary>{t('factor.recovery.open')}</summary>
        <form method="post" action={actions.recovery} noValidate>
          <input type="hidden" name="_csrf" value={formToken} />
          <Field
            id="recovery"
            label={t('factor.recovery')}
            hint={t('factor.recovery.hint')}
            error={wrong('recovery')}
          >
            {(control) => (
              <input
                {...control}
                type="text"
                className="mono"
                name="recovery"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={64}
                required
              />
            )}
          </Field>
          <p className="row">
            <Button type="submit" kind="second">
              {t('factor.recovery.submit')}
            </Button>
          </p>
        </form>
      </details>
      <form method="post" action={actions.startOver}>
        <input type="hidden" name="_csrf" value={formToken} />
        <Button type="submit" kind="plain">
          {t('factor.start-over')}
        </Button>
      </form>
    </main>
  );
}

/** Where the six figures are typed: telephones offer them, and no keyboard of letters comes up. */
export function CodeField(props: {
  readonly hint?: string;
  readonly error: string | undefined;
  readonly focus: boolean;
}): JSX.Element {
  const t = useMessages(factorMessages);
  return (
    <Field id="code" label={t('factor.code')} hint={props.hint} error={props.error}>
      {(control) => (
        <input
          {...control}
          type="text"
          className="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={16}
          required
          autoFocus={props.focus}
        />
      )}
    </Field>
  );
}
