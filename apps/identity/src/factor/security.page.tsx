import type { JSX, ReactNode } from 'react';
import type { Account, HeldFactors, OwnPasskey } from '#identity';
import {
  Button,
  dateText,
  Facts,
  Field,
  LinkButton,
  momentText,
  Notice,
  Panel,
  Tag,
  useLanguage,
  useMessages,
} from '#look';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { factorMessages } from './factor.messages.js';

export interface SecurityPage {
  readonly context: PageContext;
  readonly account: Account;
  readonly formToken: string;
  /** Changes are offered to those who have just shown who they are. */
  readonly confirmed: boolean;
  /** Something has just been changed. */
  readonly done: boolean;
  readonly held: HeldFactors;
}

export function securityPage(page: SecurityPage): string {
  const title = factorMessages['security.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <Security {...page} /> });
}

function Security(page: SecurityPage): JSX.Element {
  const t = useMessages(factorMessages);
  const { account, confirmed, done } = page;
  return (
    <AccountFrame account={account} current="security">
      {done ? <Notice live>{t('security.done')}</Notice> : null}
      {confirmed ? null : (
        <Notice>
          <p>{t('security.confirm')}</p>
          <p className="row">
            <LinkButton kind="second" href="/account/security/confirm">
              {t('security.confirm.link')}
            </LinkButton>
          </p>
        </Notice>
      )}
      {account.roles.length > 0 ? <p className="soft">{t('security.staff')}</p> : null}
      <App {...page} />
      <OwnPasskeys {...page} />
      <Recovery {...page} />
    </AccountFrame>
  );
}

/** Whether a staff member would be left without a factor. */
function isLast({ account, held }: SecurityPage): boolean {
  return account.roles.length > 0 && (held.totp ? 1 : 0) + held.passkeys.length === 1;
}

function App(page: SecurityPage): JSX.Element {
  const t = useMessages(factorMessages);
  const { totp } = page.held;
  return (
    <Panel
      id="totp"
      title={t('security.totp')}
      hint={totp ? <Tag tone="ok">{t('security.totp.on')}</Tag> : null}
    >
      {totp ? (
        <Used addedAt={totp.confirmedAt} lastUsedAt={totp.lastUsedAt} />
      ) : (
        <p>{t('security.totp.none')}</p>
      )}
      {page.confirmed ? (
        <div className="stack">
          <p className="row">
            <LinkButton kind={totp ? 'second' : 'primary'} href="/account/security/totp">
              {t(totp ? 'security.totp.replace' : 'security.totp.add')}
            </LinkButton>
          </p>
          {totp ? (
            <Removal
              page={page}
              action="/account/security/totp/remove"
              ask={t('security.totp.remove.ask')}
              submit={t('security.totp.remove')}
            />
          ) : null}
        </div>
      ) : null}
    </Panel>
  );
}

function OwnPasskeys(page: SecurityPage): JSX.Element {
  const t = useMessages(factorMessages);
  const { passkeys } = page.held;
  return (
    <Panel id="passkeys" title={t('passkey.title')}>
      {passkeys.length === 0 ? <p>{t('passkey.none')}</p> : null}
      <ul className="passkeys">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <OnePasskey page={page} passkey={passkey} />
          </li>
        ))}
      </ul>
      {page.confirmed ? (
        <p className="row">
          <LinkButton kind={passkeys.length > 0 ? 'second' : 'primary'} href="/account/security/passkey">
            {t('passkey.add')}
          </LinkButton>
        </p>
      ) : null}
    </Panel>
  );
}

function OnePasskey({
  page,
  passkey,
}: {
  readonly page: SecurityPage;
  readonly passkey: OwnPasskey;
}): JSX.Element {
  const t = useMessages(factorMessages);
  const { id, name, backedUp, createdAt, lastUsedAt } = passkey;
  return (
    <>
      <h3>
        {name} {backedUp ? <Tag>{t('passkey.synced')}</Tag> : null}
      </h3>
      <Used addedAt={createdAt} lastUsedAt={lastUsedAt} />
      {page.confirmed ? (
        <>
          <details className="other-way">
            <summary>{t('passkey.rename.open')}</summary>
            <form method="post" action="/account/security/passkey/rename" className="stack">
              <input type="hidden" name="_csrf" value={page.formToken} />
              <input type="hidden" name="passkey" value={id} />
              <Field id={`name-${id}`} label={t('passkey.name')}>
                {(control) => (
                  <input {...control} type="text" name="name" defaultValue={name} maxLength={60} required />
                )}
              </Field>
              <Button type="submit" kind="second">
                {t('passkey.rename')}
              </Button>
            </form>
          </details>
          <Removal
            page={page}
            action="/account/security/passkey/remove"
            ask={t('passkey.remove.ask')}
            submit={t('passkey.remove')}
          >
            <input type="hidden" name="passkey" value={id} />
          </Removal>
        </>
      ) : null}
    </>
  );
}

function Recovery({ held, formToken, confirmed }: SecurityPage): JSX.Element {
  const t = useMessages(factorMessages);
  const language = useLanguage();
  const { recovery } = held;
  const any = held.totp !== null || held.passkeys.length > 0;
  return (
    <Panel id="recovery" title={t('security.recovery')}>
      {recovery ? (
        <Facts
          facts={[
            { term: t('security.recovery'), value: t('security.recovery.left', { left: recovery.left }) },
            {
              term: t('security.recovery.made'),
              value: <span className="num">{dateText(recovery.madeAt.toISOString(), language)}</span>,
            },
          ]}
        />
      ) : (
        <p>{t(any ? 'security.recovery.missing' : 'security.recovery.none')}</p>
      )}
      {confirmed && any ? (
        <details className="other-way">
          <summary>{t('security.recovery.renew.open')}</summary>
          <form method="post" action="/account/security/recovery-codes" className="stack">
            <input type="hidden" name="_csrf" value={formToken} />
            <p>{t('security.recovery.renew.ask')}</p>
            <Button type="submit" kind="second">
              {t('security.recovery.renew')}
            </Button>
          </form>
        </details>
      ) : null}
    </Panel>
  );
}

function Used(props: { readonly addedAt: Date; readonly lastUsedAt: Date | null }): JSX.Element {
  const t = useMessages(factorMessages);
  const language = useLanguage();
  const used = props.lastUsedAt ? momentText(props.lastUsedAt.toISOString(), language) : t('security.never');
  return (
    <Facts
      facts={[
        {
          term: t('security.added'),
          value: <span className="num">{dateText(props.addedAt.toISOString(), language)}</span>,
        },
        { term: t('security.used'), value: <span className="num">{used}</span> },
      ]}
    />
  );
}

/** Taking a factor away asks first; the last one of a staff member says why it stays. */
function Removal(props: {
  readonly page: SecurityPage;
  readonly action: string;
  readonly ask: string;
  readonly submit: string;
  readonly children?: ReactNode;
}): JSX.Element {
  const t = useMessages(factorMessages);
  if (isLast(props.page)) return <p className="hint">{t('security.last')}</p>;
  return (
    <details className="other-way">
      <summary>{t('security.remove')}</summary>
      <form method="post" action={props.action} className="stack">
        <input type="hidden" name="_csrf" value={props.page.formToken} />
        {props.children}
        <p>{props.ask}</p>
        <Button type="submit" kind="danger">
          {props.submit}
        </Button>
      </form>
    </details>
  );
}
