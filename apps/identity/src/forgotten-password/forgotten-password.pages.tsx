import type { JSX } from 'react';
import { Button, Field, LinkButton, useMessages } from '#look';
import { renderDocument } from '../pages/document.js';
import { EntryPage } from '../pages/entry-page.js';
import { NewPasswordFields } from '../pages/new-password-fields.js';
import { mistakeAt, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { forgottenMessages } from './forgotten-password.messages.js';

type Key = keyof typeof forgottenMessages;

interface FormPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly mistakes: readonly Mistake[];
}

export interface ForgottenPage extends FormPage {
  /** What was typed before. */
  readonly typed: string;
}

export interface ResetPage extends FormPage {
  readonly action: string;
  readonly login: string;
  /** Characters that the password must have. */
  readonly least: number;
}

export function forgottenPage(page: ForgottenPage): string {
  return document(page.context, 'forgotten.title', <Forgotten {...page} />);
}

export function resetPage(page: ResetPage): string {
  return document(page.context, 'reset.title', <Reset {...page} />);
}

/** After asking: the same for everybody. */
export function sentPage(context: PageContext): string {
  return document(context, 'forgotten.sent.title', <Sent />);
}

export function voidLinkPage(context: PageContext): string {
  return document(context, 'reset.void.title', <VoidLink />);
}

/** @param signInHref where one signs in and arrives at the portal */
export function resetDonePage(context: PageContext, signInHref: string): string {
  return document(context, 'reset.done.title', <Done signInHref={signInHref} />);
}

function document(context: PageContext, title: Key, children: JSX.Element): string {
  return renderDocument({ context, title: forgottenMessages[title][context.language], children });
}

function Forgotten({ formToken, typed, mistakes }: ForgottenPage): JSX.Element {
  const t = useMessages(forgottenMessages);
  return (
    <EntryPage title={t('forgotten.title')} lead={t('forgotten.lead')} mistakes={mistakes}>
      <section className="panel" aria-label={t('forgotten.title')}>
        <form className="body" method="post" action="/password/forgotten" noValidate>
          <input type="hidden" name="_csrf" value={formToken} />
          <Field id="typed" label={t('forgotten.typed')} error={mistakeAt(mistakes, 'typed')}>
            {(control) => (
              <input
                {...control}
                type="text"
                name="typed"
                defaultValue={typed}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={254}
                required
                autoFocus={mistakes.length === 0}
              />
            )}
          </Field>
          <p className="row">
            <Button type="submit">{t('forgotten.submit')}</Button>
          </p>
        </form>
      </section>
      <p className="hint">
        <a href="/account">{t('forgotten.back')}</a>
      </p>
    </EntryPage>
  );
}

function Sent(): JSX.Element {
  const t = useMessages(forgottenMessages);
  return (
    <EntryPage wide title={t('forgotten.sent.title')}>
      <p>{t('forgotten.sent')}</p>
      <p className="soft">{t('forgotten.sent.nothing')}</p>
      <p className="row">
        <LinkButton kind="second" href="/password/forgotten">
          {t('forgotten.again')}
        </LinkButton>
        <LinkButton kind="plain" href="/account">
          {t('forgotten.back')}
        </LinkButton>
      </p>
    </EntryPage>
  );
}

function Reset({ action, formToken, login, least, mistakes }: ResetPage): JSX.Element {
  const t = useMessages(forgottenMessages);
  return (
    <EntryPage title={t('reset.title')} lead={t('reset.lead', { login })} mistakes={mistakes}>
      <section className="panel" aria-label={t('reset.title')}>
        <form className="body" method="post" action={action} noValidate>
          <input type="hidden" name="_csrf" value={formToken} />
          {/* Password managers need to know whose password changes. */}
          <input type="hidden" name="username" value={login} autoComplete="username" readOnly />
          <NewPasswordFields hint={t('reset.hint', { least })} mistakes={mistakes} />
          <p className="row">
            <Button type="submit">{t('reset.submit')}</Button>
          </p>
        </form>
      </section>
    </EntryPage>
  );
}

function VoidLink(): JSX.Element {
  const t = useMessages(forgottenMessages);
  return (
    <EntryPage wide title={t('reset.void.title')} lead={t('reset.void')}>
      <p>
        <LinkButton href="/password/forgotten">{t('reset.void.again')}</LinkButton>
      </p>
    </EntryPage>
  );
}

function Done({ signInHref }: { readonly signInHref: string }): JSX.Element {
  const t = useMessages(forgottenMessages);
  return (
    <EntryPage wide title={t('reset.done.title')} lead={t('reset.done')}>
      <p>
        <LinkButton href={signInHref}>{t('reset.done.sign-in')}</LinkButton>
      </p>
    </EntryPage>
  );
}
