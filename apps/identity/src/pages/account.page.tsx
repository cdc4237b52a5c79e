import type { JSX } from 'react';
import {
  Button,
  CardCell,
  CardRow,
  CardTable,
  type Column,
  Facts,
  Field,
  Notice,
  Panel,
  Tag,
  momentText,
  useLanguage,
  useMessages,
} from '#look';
import type { Account, UsableMembership } from '#identity';
import { AccountFrame } from './account-frame.js';
import { renderDocument } from './document.js';
import { identityMessages } from './identity.messages.js';
import type { Mistake } from './mistakes.js';
import type { PageContext } from './page-context.js';

export interface AccountPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly actingFor: string | null;
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
      <Companies
        memberships={account.memberships}
        actingFor={page.actingFor}
        staff={account.roles.length > 0}
      />
      {account.roles.length > 0 ? <Roles account={account} /> : null}
      <ChangePassword {...page} />
    </AccountFrame>
  );
}

function Companies(props: {
  readonly memberships: readonly UsableMembership[];
  readonly actingFor: string | null;
  readonly staff: boolean;
}): JSX.Element | null {
  const t = useMessages(identityMessages);
  if (props.memberships.length === 0 && props.staff) return null;
  if (props.memberships.length === 0) {
    return (
      <Panel id="companies" title={t('account.companies')}>
        <p>{t('account.companies.none')}</p>
      </Panel>
    );
  }
  const labels = {
    company: t('account.company'),
    uscc: t('account.company.uscc'),
    role: t('account.company.role'),
    grants: t('account.company.grants'),
  };
  return (
    <Panel id="companies" title={t('account.companies')}>
      <CardTable caption={t('account.companies')} columns={columnsOf(labels)}>
        {props.memberships.map(({ company, grants }) => (
          <CardRow
            key={company.id}
            head={
              <>
                {company.name}{' '}
                {company.id === props.actingFor ? (
                  <Tag tone="accent">{t('account.company.acting')}</Tag>
                ) : null}
              </>
            }
          >
            <CardCell label={labels.uscc}>
              <span className="mono">{company.uscc}</span>
            </CardCell>
            <CardCell label={labels.role}>{t(`company.role.${company.role}`)}</CardCell>
            <CardCell label={labels.grants}>
              {company.role === 'administrator' ? (
                t('company.grant.all')
              ) : (
                <ul>
                  {(grants.hightech ?? []).map((may) => (
                    <li key={may}>{t(`company.grant.hightech.${may}`)}</li>
                  ))}
                  {grants.hightech ? null : <li>{t('account.company.no-grants')}</li>}
                </ul>
              )}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </Panel>
  );
}

function Roles({ account }: { readonly account: Account }): JSX.Element {
  const t = useMessages(identityMessages);
  const labels = { role: t('account.role'), district: t('account.role.district') };
  return (
    <Panel id="roles" title={t('account.roles')}>
      <CardTable caption={t('account.roles')} columns={columnsOf(labels)}>
        {account.roles.map(({ role, district }) => (
          <CardRow key={role + (district ?? '')} head={t(`role.${role}`)}>
            <CardCell label={labels.district}>
              <span className="num">{district ?? t('account.role.everywhere')}</span>
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </Panel>
  );
}

function columnsOf(labels: Readonly<Record<string, string>>): Column[] {
  return Object.entries(labels).map(([key, label]) => ({ key, label }));
}

function ChangePassword({ formToken, account, mistakes }: AccountPage): JSX.Element {
  const t = useMessages(identityMessages);
  const wrong = (field: string): string | undefined =>
    mistakes.find((mistake) => mistake.field === field)?.text;
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
