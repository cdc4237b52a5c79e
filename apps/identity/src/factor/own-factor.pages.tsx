import type { JSX } from 'react';
import type { Account } from '#identity';
import { Button, Field, LinkButton, useMessages } from '#look';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import { Mistakes, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { EnrolTotp } from './enrol-totp.page.js';
import { factorMessages } from './factor.messages.js';
import { PasskeyForm } from './passkey-form.js';
import { RecoveryCodes } from './recovery-codes.page.js';
import type { ProposedTotp } from './totp-enrolment.js';

const SECURITY = '/account/security';

interface OwnPage {
  readonly context: PageContext;
  readonly account: Account;
}

export interface OwnEnrolmentPage extends OwnPage {
  readonly formToken: string;
  readonly proposed: ProposedTotp;
  readonly mistakes: readonly Mistake[];
}

/** Setting up an authenticator app of one's own accord. */
export function ownEnrolmentPage(page: OwnEnrolmentPage): string {
  const { context } = page;
  const title = factorMessages['factor.enrol.title'][context.language];
  const lead = factorMessages['factor.enrol.own-lead'][context.language];
  const children = (
    <main id="main" className="wrap entry wide">
      <EnrolTotp {...page} lead={lead} action={`${SECURITY}/totp`} back={SECURITY} />
    </main>
  );
  return renderDocument({ context, title, children });
}

/** New recovery codes, this once. */
export function ownCodesPage({ context, codes }: OwnPage & { readonly codes: readonly string[] }): string {
  const text = (key: 'factor.codes.title' | 'factor.codes.kept'): string =>
    factorMessages[key][context.language];
  const children = (
    <main id="main" className="wrap entry wide">
      <RecoveryCodes codes={codes}>
        <p className="row">
          <LinkButton href={`${SECURITY}?done=yes`}>{text('factor.codes.kept')}</LinkButton>
        </p>
      </RecoveryCodes>
    </main>
  );
  return renderDocument({ context, title: text('factor.codes.title'), children });
}

export interface AddPasskeyPage extends OwnPage {
  readonly formToken: string;
  /** What the device probably is called. */
  readonly name: string;
  readonly mistakes: readonly Mistake[];
  readonly script: string;
}

export function addPasskeyPage(page: AddPasskeyPage): string {
  const { context, script } = page;
  const title = factorMessages['passkey.add.title'][context.language];
  return renderDocument({ context, title, script, children: <AddPasskey {...page} /> });
}

function AddPasskey({ formToken, name, mistakes }: AddPasskeyPage): JSX.Element {
  const t = useMessages(factorMessages);
  const own = useMessages(identityMessages);
  return (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{t('passkey.add.title')}</h1>
        <p className="soft">{t('passkey.add.lead')}</p>
      </div>
      <Mistakes mistakes={mistakes} />
      <noscript>
        <p>{t('passkey.needs-script')}</p>
      </noscript>
      <section className="panel" aria-label={t('passkey.add.title')}>
        <div className="body">
          <PasskeyForm
            kind="create"
            action={`${SECURITY}/passkey`}
            options={`${SECURITY}/passkey/options`}
            formToken={formToken}
          >
            <Field id="name" label={t('passkey.name')} hint={t('passkey.name.hint')}>
              {(control) => (
                <input {...control} type="text" name="name" defaultValue={name} maxLength={60} required />
              )}
            </Field>
            <p className="row">
              <Button type="submit">{t('passkey.add.submit')}</Button>
            </p>
          </PasskeyForm>
          <p>
            <a href={SECURITY}>{own('identity.back')}</a>
          </p>
        </div>
      </section>
    </main>
  );
}
