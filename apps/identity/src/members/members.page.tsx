import type { JSX } from 'react';
import type { CompanyClaim } from '#contracts';
import type { Account, Grants, Invitation, Member } from '#identity';
import {
  Button,
  CardCell,
  CardRow,
  CardTable,
  LinkButton,
  momentText,
  Notice,
  Panel,
  Tag,
  useLanguage,
  useMessages,
} from '#look';
import { invitationsMessages } from '../invitations/invitations.messages.js';
import { offeredPeriod } from '../invitations/send-invitation.js';
import { grantLines } from './grant-lines.js';
import { membersMessages } from './members.messages.js';
import { memberPeriod } from './period-text.js';
import { AccountFrame } from '../pages/account-frame.js';
import { columnsOf } from '../pages/columns-of.js';
import { CompanyChoice } from '../pages/company-choice.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';

/** What has just been done, as the address of the page says. */
export const MEMBER_DEEDS = [
  'changed',
  'ended',
  'sessions-ended',
  'invited',
  'again',
  'withdrawn',
  'too-soon',
] as const;

export interface MembersPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly company: CompanyClaim;
  readonly all: readonly CompanyClaim[];
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
  readonly done: (typeof MEMBER_DEEDS)[number] | null;
}

const texts = { ...membersMessages, ...invitationsMessages };

export function membersPage(page: MembersPage): string {
  const title = membersMessages['members.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <MembersMain {...page} /> });
}

function MembersMain(page: MembersPage): JSX.Element {
  const t = useMessages(texts);
  const { company, done } = page;
  return (
    <AccountFrame account={page.account} current="members">
      <CompanyChoice page="/company/members" company={company} all={page.all} />
      {done === 'too-soon' ? (
        <Notice tone="warn" live>
          {t('invite.too-soon')}
        </Notice>
      ) : null}
      {done && done !== 'too-soon' ? <Notice live>{t(`members.done.${done}`)}</Notice> : null}
      <p className="soft">{t('members.lead', { company: company.name })}</p>
      <p>
        <LinkButton href={`/company/invite?company=${company.id}`}>{t('members.invite')}</LinkButton>
      </p>
      <Panel id="members" title={t('members.list')}>
        <Members {...page} />
      </Panel>
      <Panel id="invitations" title={t('invitations.open')}>
        <Invitations {...page} />
      </Panel>
    </AccountFrame>
  );
}

function Members({ members, account }: MembersPage): JSX.Element {
  const t = useMessages(texts);
  const language = useLanguage();
  const labels = {
    person: t('members.person'),
    role: t('members.role'),
    grants: t('members.grants'),
    period: t('members.period'),
    seen: t('members.last-seen'),
    action: t('members.action'),
  };
  return (
    <CardTable caption={t('members.list')} columns={columnsOf(labels, ['action'])}>
      {members.map((member) => (
        <CardRow
          key={member.id}
          head={
            <>
              {member.name} {member.personId === account.id ? <Tag>{t('members.yourself')}</Tag> : null}
              <span className="small quiet mono block">{member.login}</span>
            </>
          }
        >
          <CardCell label={labels.role}>
            <span className="nw">{t(`company.role.${member.role}`)}</span>
          </CardCell>
          <CardCell label={labels.grants}>
            <Lines lines={grantLines(member.role, member.grants, language)} />
          </CardCell>
          <CardCell label={labels.period}>{memberPeriod(member, language)}</CardCell>
          <CardCell label={labels.seen}>
            <span className="num">
              {member.lastSeen
                ? momentText(member.lastSeen.toISOString(), language)
                : t('members.never-seen')}
            </span>
          </CardCell>
          <CardCell>
            <a href={`/company/members/${member.id}`}>
              {t('members.manage')}
              <span className="vh">{t('members.manage.whom', { name: member.name })}</span>
            </a>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

function Invitations(page: MembersPage): JSX.Element {
  const t = useMessages(texts);
  const language = useLanguage();
  if (page.invitations.length === 0) return <p className="soft">{t('invitations.none')}</p>;
  const labels = {
    whom: t('invitations.whom'),
    role: t('members.role'),
    grants: t('members.grants'),
    period: t('members.period'),
    until: t('invitations.good-until'),
    action: t('members.action'),
  };
  const now = new Date();
  return (
    <CardTable caption={t('invitations.open')} columns={columnsOf(labels, ['action'])}>
      {page.invitations.map((invitation) => (
        <CardRow
          key={invitation.id}
          head={
            <>
              {invitation.name}
              <span className="small quiet block wrap-anywhere">{invitation.address}</span>
            </>
          }
        >
          <CardCell label={labels.role}>
            <span className="nw">{t(`company.role.${invitation.role}`)}</span>
          </CardCell>
          <CardCell label={labels.grants}>
            <Lines lines={grantLines(invitation.role, JSON.parse(invitation.grants) as Grants, language)} />
          </CardCell>
          <CardCell label={labels.period}>{offeredPeriod(invitation, language)}</CardCell>
          <CardCell label={labels.until}>
            {invitation.expiresAt > now ? (
              <span className="num">{momentText(invitation.expiresAt.toISOString(), language)}</span>
            ) : (
              <Tag tone="warn">{t('invitations.expired')}</Tag>
            )}
          </CardCell>
          <CardCell>
            <InvitationActions id={invitation.id} formToken={page.formToken} />
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

function InvitationActions({ id, formToken }: { readonly id: string; readonly formToken: string }) {
  const t = useMessages(texts);
  return (
    <form method="post" action={`/company/invitations/${id}/send-again`} className="row">
      <input type="hidden" name="_csrf" value={formToken} />
      <Button type="submit" kind="plain">
        {t('invitations.again')}
      </Button>
      <Button type="submit" kind="plain" formAction={`/company/invitations/${id}/withdraw`}>
        {t('invitations.withdraw')}
      </Button>
    </form>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
