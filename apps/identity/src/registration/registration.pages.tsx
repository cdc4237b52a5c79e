import type { InputHTMLAttributes, JSX } from 'react';
import { Button, Facts, Field, LinkButton, useMessages } from '#look';
import { emailText } from '#identity';
import { renderDocument } from '../pages/document.js';
import { EntryPage } from '../pages/entry-page.js';
import { identityMessages } from '../pages/identity.messages.js';
import { NewPasswordFields } from '../pages/new-password-fields.js';
import type { PageContext } from '../pages/page-context.js';
import type { RegistrationForm } from './registration-form.js';
import { registrationMessages } from './registration.messages.js';
import { mistakeAt } from '../pages/mistakes.js';

type Key = keyof typeof registrationMessages;

export interface RegisterPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly form: RegistrationForm;
}

export interface ConfirmRegistrationPage {
  readonly context: PageContext;
  readonly action: string;
  readonly formToken: string;
  readonly registration: { readonly login: string; readonly name: string; readonly email: string };
}

export function registerPage(page: RegisterPage): string {
  return document(page.context, 'register.title', <Register {...page} />);
}

/** After the form: the same whether the address has an account or not. */
export function registrationSentPage(context: PageContext): string {
  return document(context, 'register.sent.title', <Sent />);
}

export function confirmRegistrationPage(page: ConfirmRegistrationPage): string {
  return document(page.context, 'register.confirm.title', <Confirm {...page} />);
}

export function voidRegistrationPage(context: PageContext): string {
  return document(
    context,
    'register.void.title',
    <NoAccount title="register.void.title" why="register.void" />,
  );
}

export function lateRegistrationPage(context: PageContext, reason: 'login' | 'email'): string {
  const children = <NoAccount title="register.late.title" why={`register.late.${reason}`} />;
  return document(context, 'register.late.title', children);
}

/** @param signInHref where one signs in and arrives at the portal */
export function registeredPage(context: PageContext, signInHref: string): string {
  return document(context, 'register.done.title', <Done signInHref={signInHref} />);
}

function document(context: PageContext, title: Key, children: JSX.Element): string {
  return renderDocument({ context, title: registrationMessages[title][context.language], children });
}

function Register({ formToken, form }: RegisterPage): JSX.Element {
  const t = useMessages(registrationMessages);
  const identity = useMessages(identityMessages);
  const { mistakes } = form;
  return (
    <EntryPage title={t('register.title')} lead={t('register.lead')} mistakes={mistakes}>
      <section className="panel" aria-label={t('register.title')}>
        <form className="body" method="post" action="/register" noValidate>
          <input type="hidden" name="_csrf" value={formToken} />
          <TextField
            form={form}
            name="login"
            label={identity('sign-in.login')}
            hint={t('register.login.hint')}
            autoComplete="username"
            maxLength={64}
          />
          <TextField
            form={form}
            name="name"
            label={t('register.name')}
            hint={t('register.name.hint')}
            autoComplete="name"
            maxLength={100}
          />
          <TextField
            form={form}
            name="email"
            label={t('register.email')}
            type="email"
            autoComplete="email"
            maxLength={254}
          />
          <NewPasswordFields hint={t('register.password')} mistakes={mistakes} />
          <p className="row">
            <Button type="submit">{t('register.submit')}</Button>
          </p>
        </form>
      </section>
      <p className="hint">
        <a href="/account">{t('register.have')}</a>
      </p>
    </EntryPage>
  );
}

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'form'> {
  readonly form: RegistrationForm;
  readonly name: 'login' | 'name' | 'email';
  readonly label: string;
  readonly hint?: string;
}

function TextField({ form, name, label, hint, type = 'text', ...input }: TextFieldProps): JSX.Element {
  const error = mistakeAt(form.mistakes, name);
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...input}
          type={type}
          name={name}
          defaultValue={form[name]}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      )}
    </Field>
  );
}

function Sent(): JSX.Element {
  const t = useMessages(registrationMessages);
  return (
    <EntryPage wide title={t('register.sent.title')}>
      <p>{t('register.sent')}</p>
      <p className="soft">{t('register.sent.nothing')}</p>
      <p>
        <LinkButton kind="second" href="/register">
          {t('register.again')}
        </LinkButton>
      </p>
    </EntryPage>
  );
}

function Confirm({ action, formToken, registration }: ConfirmRegistrationPage): JSX.Element {
  const t = useMessages(registrationMessages);
  const identity = useMessages(identityMessages);
  return (
    <EntryPage wide title={t('register.confirm.title')} lead={t('register.confirm.lead')}>
      <Facts
        facts={[
          { term: identity('sign-in.login'), value: <span className="mono">{registration.login}</span> },
          { term: t('register.name'), value: registration.name },
          { term: t('register.email'), value: emailText(registration.email) },
        ]}
      />
      <form method="post" action={action}>
        <input type="hidden" name="_csrf" value={formToken} />
        <Button type="submit">{t('register.confirm.submit')}</Button>
      </form>
    </EntryPage>
  );
}

function NoAccount({ title, why }: { readonly title: Key; readonly why: Key }): JSX.Element {
  const t = useMessages(registrationMessages);
  return (
    <EntryPage wide title={t(title)} lead={t(why)}>
      <p className="row">
        <LinkButton href="/register">{t('register.again')}</LinkButton>
        <LinkButton kind="second" href="/account">
          {t('register.sign-in')}
        </LinkButton>
      </p>
    </EntryPage>
  );
}

function Done({ signInHref }: { readonly signInHref: string }): JSX.Element {
  const t = useMessages(registrationMessages);
  return (
    <EntryPage wide title={t('register.done.title')} lead={t('register.done')}>
      <p>
        <LinkButton href={signInHref}>{t('register.sign-in')}</LinkButton>
      </p>
    </EntryPage>
  );
}
