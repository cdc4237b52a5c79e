import type { JSX } from 'react';
import type { CompanyClaim } from '#contracts';
import type { Account, Member } from '#identity';
import { dueDay } from '#kernel';
import { Button, Facts, momentText, Panel, useLanguage, useMessages } from '#look';
import { membersMessages } from './members.messages.js';
import { memberPeriod } from './period-text.js';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { FormFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { RightsFields, type ShownRights } from './rights-fields.js';

export interface MemberPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly company: CompanyClaim;
  readonly member: Member;
  /** How many sessions act for the company now. */
  readonly sessions: number;
  readonly mistakes: readonly Mistake[];
  /** What was typed, when it comes back with something to correct. */
  readonly typed: FormFields | null;
}

export function memberPage(page: MemberPage): string {
  const title = membersMessages['member.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <MemberMain {...page} /> });
}

function MemberMain(page: MemberPage): JSX.Element {
  const t = useMessages(membersMessages);
  const language = useLanguage();
  const { member, company, formToken } = page;
  const action = `/company/members/${member.id}`;
  return (
    <AccountFrame
      account={page.account}
      current="members"
      heading={t('member.title')}
      mistakes={page.mistakes}
    >
      <p>
        <a href={`/company/members?company=${company.id}`}>{t('member.back')}</a>
      </p>
      <Panel id="who" title={t('member.who')}>
        <Facts
          facts={[
            {
              term: t('members.person'),
              value: (
                <>
                  {member.name} <span className="mono small quiet">{member.login}</span>
                </>
              ),
            },
            { term: t('members.company'), value: company.name },
            { term: t('members.period'), value: memberPeriod(member, language) },
            {
              term: t('members.last-seen'),
              value: member.lastSeen
                ? momentText(member.lastSeen.toISOString(), language)
                : t('members.never-seen'),
            },
          ]}
        />
      </Panel>
      <Panel id="rights" title={t('member.rights')}>
        <form method="post" action={action} className="stack" noValidate>
          <input type="hidden" name="_csrf" value={formToken} />
          <RightsFields shown={shownRights(page)} mistakes={page.mistakes} />
          <p className="hint">{t('member.rights.hint')}</p>
          <Button type="submit">{t('member.save')}</Button>
        </form>
      </Panel>
      <Panel id="sessions" title={t('member.sessions')}>
        <form method="post" action={`${action}/end-sessions`} className="stack">
          <input type="hidden" name="_csrf" value={formToken} />
          <p>{t('member.sessions.lead')}</p>
          <p>{t('member.sessions.count', { count: page.sessions })}</p>
          <Button type="submit" kind="second">
            {t('member.sessions.submit')}
          </Button>
        </form>
      </Panel>
      <Panel id="end" title={t('member.end')}>
        <details>
          <summary>{t('member.end.question')}</summary>
          <form method="post" action={`${action}/end`} className="stack">
            <input type="hidden" name="_csrf" value={formToken} />
            <p>{t('member.end.lead', { name: member.name, company: company.name })}</p>
            <Button type="submit" kind="danger">
              {t('member.end.submit')}
            </Button>
          </form>
        </details>
      </Panel>
    </AccountFrame>
  );
}

function shownRights({ member, typed }: MemberPage): ShownRights {
  if (typed && Object.keys(typed).length > 0) {
    return {
      role: typed['role'] ?? '',
      granted: (subsystem, may) => typed[`grant.${subsystem}.${may}`] !== undefined,
      from: null,
      until: typed['until'] ?? '',
    };
  }
  return {
    role: member.role,
    granted: (subsystem, may) => member.grants[subsystem]?.includes(may) ?? false,
    from: null,
    until: member.until ? dueDay(member.until) : '',
  };
}
