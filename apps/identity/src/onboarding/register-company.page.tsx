import type { JSX } from 'react';
import type { Account } from '#identity';
import { Button, Field, Panel, useLanguage, useMessages } from '#look';
import { onboardingMessages } from './onboarding.messages.js';
import { districts, ELSEWHERE } from './read-company-form.js';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { FormFields } from '../pages/form-guard.js';
import { mistakeAt, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';

export interface RegisterCompanyPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly mistakes: readonly Mistake[];
  readonly typed: FormFields;
}

export function registerCompanyPage(page: RegisterCompanyPage): string {
  const title = onboardingMessages['register-company.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <RegisterMain {...page} /> });
}

function RegisterMain(page: RegisterCompanyPage): JSX.Element {
  const t = useMessages(onboardingMessages);
  const { typed, mistakes } = page;
  const wrong = (field: string): string | undefined => mistakeAt(mistakes, field);
  const line = (id: keyof typeof LINES, label: string, hint?: string): JSX.Element => (
    <Field id={id} label={label} hint={hint} error={wrong(id)}>
      {(control) => <input {...control} name={id} defaultValue={typed[id]} {...LINES[id]} />}
    </Field>
  );
  return (
    <AccountFrame
      account={page.account}
      current="account"
      heading={t('register-company.title')}
      mistakes={mistakes}
    >
      <p className="soft">{t('register-company.lead')}</p>
      <Panel id="facts" title={t('register-company.facts')}>
        <form
          method="post"
          action="/company/register"
          encType="multipart/form-data"
          className="stack"
          noValidate
        >
          <input type="hidden" name="_csrf" value={page.formToken} />
          {line('uscc', t('register-company.uscc'), t('register-company.uscc.hint'))}
          {line('name', t('register-company.name'), t('register-company.name.hint'))}
          <District typed={typed} error={wrong('district')} />
          {line('division', t('register-company.division'), t('register-company.division.hint'))}
          {line('registered_on', t('register-company.registered-on'))}
          {line('legal_representative', t('register-company.legal-representative'))}
          <Field
            id="document"
            label={t('register-company.document')}
            hint={t('register-company.document.hint')}
            error={wrong('document')}
          >
            {(control) => (
              <input {...control} type="file" name="document" accept=".pdf,.jpg,.jpeg,.png" required />
            )}
          </Field>
          <Button type="submit">{t('register-company.submit')}</Button>
        </form>
      </Panel>
    </AccountFrame>
  );
}

const LINES = {
  uscc: { maxLength: 40, autoComplete: 'off', spellCheck: false, required: true, className: 'mono' },
  name: { maxLength: 200, autoComplete: 'organization', required: true },
  division: { maxLength: 6, inputMode: 'numeric', autoComplete: 'off' },
  registered_on: { type: 'date', required: true },
  legal_representative: { maxLength: 60, autoComplete: 'off', required: true },
} as const;

function District(props: { readonly typed: FormFields; readonly error: string | undefined }): JSX.Element {
  const t = useMessages(onboardingMessages);
  const language = useLanguage();
  return (
    <Field id="district" label={t('register-company.district')} error={props.error}>
      {(control) => (
        <select {...control} name="district" defaultValue={props.typed['district'] ?? ''}>
          <option value="">{t('register-company.district.choose')}</option>
          <optgroup label={t('register-company.district.beijing')}>
            {districts.entries.map((entry) => (
              <option key={entry.code} value={entry.code}>
                {entry[language]}
              </option>
            ))}
          </optgroup>
          <option value={ELSEWHERE}>{t('register-company.district.elsewhere')}</option>
        </select>
      )}
    </Field>
  );
}
