import type { JSX } from 'react';
import { Button, LinkButton, useMessages } from '#look';
import { emailText, type EmailChangeOutcome } from '#identity';
import { renderDocument } from '../pages/document.js';
import { EntryPage } from '../pages/entry-page.js';
import type { PageContext } from '../pages/page-context.js';
import { emailMessages } from './email.messages.js';

type Key = keyof typeof emailMessages;

export interface ConfirmEmailPage {
  readonly context: PageContext;
  readonly action: string;
  readonly formToken: string;
  readonly login: string;
  readonly email: string;
}

export interface AgreePage extends ConfirmEmailPage {
  readonly former: string;
}

export function confirmEmailPage(page: ConfirmEmailPage): string {
  return document(page.context, 'email.confirm.title', <Confirm {...page} />);
}

export function agreePage(page: AgreePage): string {
  return document(page.context, 'email.agree.title', <Agree {...page} />);
}

export function agreedPage(context: PageContext, outcome: EmailChangeOutcome | null): string {
  const lead =
    outcome === null ? 'email.agreed.waits' : outcome === 'done' ? 'email.agreed.done' : 'email.taken';
  return said(context, 'email.agreed.title', lead, 'email.void.next', '/account/email');
}

export function refusedPage(context: PageContext): string {
  return said(
    context,
    'email.refused.title',
    'email.refused.lead',
    'email.refused.next',
    '/password/forgotten',
  );
}

export function voidEmailLinkPage(context: PageContext): string {
  return said(context, 'email.void.title', 'email.void', 'email.void.next', '/account/email');
}

export function foreignLinkPage(context: PageContext): string {
  return said(context, 'email.foreign.title', 'email.foreign', 'email.foreign.leave', '/session/end');
}

function said(context: PageContext, title: Key, lead: Key, next: Key, href: string): string {
  return document(context, title, <Said title={title} lead={lead} next={next} href={href} />);
}

function document(context: PageContext, title: Key, children: JSX.Element): string {
  return renderDocument({ context, title: emailMessages[title][context.language], children });
}

function Confirm({ action, formToken, login, email }: ConfirmEmailPage): JSX.Element {
  const t = useMessages(emailMessages);
  const lead = t('email.confirm.lead', { login, email: emailText(email) });
  return (
    <EntryPage wide title={t('email.confirm.title')} lead={lead}>
      <form method="post" action={action}>
        <input type="hidden" name="_csrf" value={formToken} />
        <Button type="submit">{t('email.confirm.submit')}</Button>
      </form>
    </EntryPage>
  );
}

function Agree({ action, formToken, login, email, former }: AgreePage): JSX.Element {
  const t = useMessages(emailMessages);
  const lead = t('email.agree.lead', { login, email: emailText(email), former: emailText(former) });
  return (
    <EntryPage wide title={t('email.agree.title')} lead={lead}>
      <p>{t('email.agree.if-not')}</p>
      <form method="post" action={action}>
        <input type="hidden" name="_csrf" value={formToken} />
        <p className="row">
          <Button type="submit" name="answer" value="agree">
            {t('email.agree.submit')}
          </Button>
          <Button type="submit" kind="danger" name="answer" value="refuse">
            {t('email.refuse.submit')}
          </Button>
        </p>
      </form>
    </EntryPage>
  );
}

function Said(props: { title: Key; lead: Key; next: Key; href: string }): JSX.Element {
  const t = useMessages(emailMessages);
  return (
    <EntryPage wide title={t(props.title)} lead={t(props.lead)}>
      <p>
        <LinkButton href={props.href}>{t(props.next)}</LinkButton>
      </p>
    </EntryPage>
  );
}
