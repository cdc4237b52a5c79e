import type { JSX } from 'react';
import { Button, Facts, Field, Notice, Panel, momentText, useLanguage, useMessages } from '#look';
import type { Account, CompanyRequest } from '#identity';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import { mistakeAt, type Mistake } from '../pages/mistakes.js';
import { OwnCompanies } from './own-companies.js';
import { OwnRequests } from './own-requests.js';
import type { PageContext } from '../pages/page-context.js';
import { RecordTable } from '../pages/record-table.js';
import { placeText } from '../pages/place-text.js';

export interface AccountPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly actingFor: string | null;
  /** Where to choose another company. */
  readonly switchAddress: string;
  /** What the person has asked for as a company's administrator. */
  readonly requests: readonly CompanyRequest[];
  /** ISO 8601 */
  readonly signedInAt: string;
  readonly mistakes: readonly Mistake[];
  /** The password has just been changed. */
  readonly changed: boolean;
}

export function accountPage(page: AccountPage): string {
  const title = identityMessages['account.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <AccountMain {...page} /> });
}

function AccountMain(page: AccountPage): JSX.Element {
  const t = useMessages(identityMessages);
  const language = useLanguage();
  const { account } = page;
  return (
    <AccountFrame account={account} current="account" mistakes={page.mistakes}>
      {page.changed ? <Notice live>{t('password.changed')}</Notice> : null}
      <Panel id="who" title={t('account.who')}>
        <Facts
          facts={[
            { term: t('account.person'), value: account.name },
            { term: t('sign-in.login'), value: <span className="mono">{account.login}</span> },
            {
              term: t('account.since'),
              value: <span className="num">{momentText(page.signedInAt, language)}</span>,
            },
          ]}
        />
      </Panel>
      <OwnCompanies
        memberships={account.memberships}
        actingFor={page.actingFor}
        staff={account.roles.length > 0}
        switchAddress={page.switchAddress}
      />
      <OwnRequests requests={page.requests} formToken={page.formToken} />
      {account.roles.length > 0 ? <Roles account={account} /> : null}
      <ChangePassword {...page} />
    </AccountFrame>
  );
}

function Roles({ account }: { readonly account: Account }): JSX.Element {
  const t = useMessages(identityMessages);
  const language = useLanguage();
  return (
    <Panel id="roles" title={t('account.roles')}>
      <RecordTable
        caption={t('account.roles')}
        rows={account.roles}
        keyOf={({ role, district }) => role + (district ?? '')}
        columns={[
          { label: t('account.role'), render: ({ role }) => t(`role.${role}`) },
          {
            label: t('account.role.district'),
            render: ({ district }) =>
              district ? placeText(district, language) : t('account.role.everywhere'),
          },
        ]}
      />
    </Panel>
  );
}

function ChangePassword({ formToken, account, mistakes }: AccountPage): JSX.Element {
  const t = useMessages(identityMessages);
  const wrong = (field: string): string | undefined => mistakeAt(mistakes, field);
  const fields = [
    { name: 'current', label: t('password.current'), complete: 'current-password' },
    { name: 'new', label: t('password.new'), complete: 'new-password', hint: t('password.hint') },
    { name: 'again', label: t('password.again'), complete: 'new-password' },
  ];
  return (
    <Panel id="password" title={t('password.title')}>
      <form method="post" action="/account/password" className="stack" noValidate>
        <input type="hidden" name="_csrf" value={formToken} />
        {/* Password managers need to know whose password changes. */}
        <input type="hidden" name="username" value={account.login} autoComplete="username" readOnly />
        {fields.map(({ name, label, complete, hint }) => (
          <Field
            key={name}
            id={`password-${name}`}
            label={label}
            hint={hint}
            error={wrong(`password-${name}`)}
          >
            {(control) => (
              <input
                {...control}
                type="password"
                name={name}
                autoComplete={complete}
                maxLength={256}
                required
              />
            )}
          </Field>
        ))}
        <Button type="submit">{t('password.submit')}</Button>
      </form>
    </Panel>
  );
}
