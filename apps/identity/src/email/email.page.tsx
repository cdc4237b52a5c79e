import type { JSX } from 'react';
import {
  Button,
  Facts,
  Field,
  Notice,
  Panel,
  Tag,
  Timeline,
  momentText,
  useLanguage,
  useMessages,
  type TimelineStep,
} from '#look';
import { emailText, type Account, type EmailChange } from '#identity';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import { mistakeAt, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { emailMessages } from './email.messages.js';

/** What the page may have to say first; the last two come from the record, the others from the act before. */
export const EMAIL_NEWS = ['sent', 'withdrawn', 'done'] as const;
export type EmailNews = (typeof EMAIL_NEWS)[number] | 'refused' | 'taken';

export interface EmailPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly pending: EmailChange | null;
  readonly news: EmailNews | null;
  /** What was typed before. */
  readonly typed: string;
  readonly mistakes: readonly Mistake[];
}

export function emailPage(page: EmailPage): string {
  const title = identityMessages['email.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <EmailMain {...page} /> });
}

function EmailMain({ account, pending, news, formToken, ...form }: EmailPage): JSX.Element {
  const t = useMessages(emailMessages);
  return (
    <AccountFrame account={account} current="email" mistakes={form.mistakes}>
      {news ? (
        <Notice live tone={news === 'refused' || news === 'taken' ? 'warn' : 'accent'}>
          {t(`email.${news}`)}
        </Notice>
      ) : null}
      <p className="soft">{t('email.lead')}</p>
      <Facts
        facts={[
          {
            term: t('email.current'),
            value: account.email ? (
              <>
                {emailText(account.email)} <Tag tone="ok">{t('email.confirmed')}</Tag>
              </>
            ) : (
              t('email.none')
            ),
          },
        ]}
      />
      {pending ? <Pending change={pending} formToken={formToken} /> : null}
      <NewAddress {...form} formToken={formToken} account={account} replaces={pending !== null} />
    </AccountFrame>
  );
}

/** What is done, what is still missing, and until when. */
function Pending({ change, formToken }: { change: EmailChange; formToken: string }): JSX.Element {
  const t = useMessages(emailMessages);
  return (
    <Panel id="pending" title={t('email.pending')}>
      <div className="stack">
        <Timeline steps={useSteps(change)} />
        <form method="post" action="/account/email/withdraw">
          <input type="hidden" name="_csrf" value={formToken} />
          <Button type="submit" kind="danger">
            {t('email.withdraw')}
          </Button>
        </form>
      </div>
    </Panel>
  );
}

function useSteps(change: EmailChange): TimelineStep[] {
  const t = useMessages(emailMessages);
  const language = useLanguage();
  const moment = (at: Date): string => momentText(at.toISOString(), language);
  const email = emailText(change.email);
  const by = t('email.step.by', { when: moment(change.expiresAt) });
  const step = (id: string, at: Date | null, text: string, note?: string): TimelineStep => ({
    id,
    state: at ? 'done' : 'now',
    when: at ? moment(at) : by,
    text,
    note: at ? undefined : note,
  });
  const { former, confirmedAt, agreedAt } = change;
  return [
    step('asked', change.createdAt, t('email.step.asked', { email })),
    step('confirm', confirmedAt, t(confirmedAt ? 'email.step.confirmed' : 'email.step.confirm', { email })),
    ...(former
      ? [
          step(
            'agree',
            agreedAt,
            t(agreedAt ? 'email.step.agreed' : 'email.step.agree', { email: emailText(former) }),
            t('email.step.lost'),
          ),
        ]
      : []),
    { id: 'effect', state: 'next', when: t('email.step.then'), text: t('email.step.effect') },
  ];
}

interface NewAddressProps extends Pick<EmailPage, 'account' | 'formToken' | 'typed' | 'mistakes'> {
  readonly replaces: boolean;
}

function NewAddress({ account, formToken, typed, mistakes, replaces }: NewAddressProps): JSX.Element {
  const t = useMessages(emailMessages);
  return (
    <Panel id="change" title={t(account.email ? 'email.change' : 'email.add')}>
      <form method="post" action="/account/email" className="stack" noValidate>
        <input type="hidden" name="_csrf" value={formToken} />
        {replaces ? <p>{t('email.hint.replace')}</p> : null}
        <Field
          id="email"
          label={t('email.new')}
          hint={t(account.email ? 'email.hint.change' : 'email.hint.add')}
          error={mistakeAt(mistakes, 'email')}
        >
          {(control) => (
            <input
              {...control}
              type="email"
              name="email"
              defaultValue={typed}
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
              required
            />
          )}
        </Field>
        <Button type="submit">{t('email.submit')}</Button>
      </form>
    </Panel>
  );
}
