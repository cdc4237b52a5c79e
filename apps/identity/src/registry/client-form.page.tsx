import type { JSX } from 'react';
import type { Account } from '#identity';
import { fill } from '#kernel';
import { Button, LinkButton, Notice, useMessages, useLanguage } from '#look';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { ClientFields } from './client-fields.js';
import type { ClientForm } from './client-form.js';
import { clientFormMessages } from './client-form.messages.js';
import { registryMessages } from './registry.messages.js';

export interface ClientFormPage {
  readonly context: PageContext;
  readonly script: string;
  readonly formToken: string;
  readonly account: Account;
  readonly form: ClientForm;
}

const texts = { ...registryMessages, ...clientFormMessages };

export function clientFormPage(page: ClientFormPage): string {
  const { context, script } = page;
  const title = headingOf(page.form, context.language);
  return renderDocument({ context, title, script, children: <FormMain {...page} /> });
}

function headingOf({ known }: ClientForm, language: PageContext['language']): string {
  if (!known) return texts['client-form.new'][language];
  return fill(texts['client-form.change'][language], { name: known.name[language] });
}

function FormMain({ account, formToken, form }: ClientFormPage): JSX.Element {
  const t = useMessages(texts);
  const { kind, known, typed } = form;
  const own = known ? `/staff/clients/${known.id}` : '/staff/clients';
  return (
    <AccountFrame
      account={account}
      current="clients"
      heading={headingOf(form, useLanguage())}
      mistakes={form.mistakes}
    >
      <p className="row">
        <a id="back" href={own}>
          {t(known ? 'client-form.back' : 'client.back')}
        </a>
      </p>
      {form.kept ? <Notice live>{t('client-form.kept')}</Notice> : null}
      <p className="soft">
        {t('client-form.kind', { kind: t(`client-kind.${kind}`) })}{' '}
        {known ? null : <a href="/staff/clients/new">{t('client-form.other-kind')}</a>}
      </p>
      <form
        method="post"
        action={own}
        className="registry stack-3"
        data-check="/staff/clients/check"
        data-once=""
        noValidate
      >
        <input type="hidden" name="_csrf" value={formToken} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="clientId" value={typed['clientId'] ?? ''} />
        {known ? <input type="hidden" name="seen" value={typed['seen'] ?? ''} /> : null}
        <ClientFields form={form} />
        <p className="row">
          <Button type="submit">
            {known
              ? t('client-form.save')
              : t(kind === 'confidential' ? 'client-form.submit.secret' : 'client-form.submit')}
          </Button>
          <LinkButton kind="plain" href={own}>
            {t('client-form.cancel')}
          </LinkButton>
        </p>
        <p className="vh" role="status" data-said="" />
      </form>
    </AccountFrame>
  );
}
