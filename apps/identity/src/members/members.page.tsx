import type { JSX } from 'react';
import type { CompanyClaim } from '#contracts';
import type { Account, Grants, Invitation, Member } from '#identity';
import { Button, LinkButton, Notice, Panel, Tag, useLanguage, useMessages } from '#look';
import { invitationsMessages } from '../invitations/invitations.messages.js';
import { offeredPeriod } from '../invitations/send-invitation.js';
import { grantLines } from './grant-lines.js';
import { membersMessages } from './members.messages.js';
import { memberPeriod } from './period-text.js';
import { AccountFrame } from '../pages/account-frame.js';
import { CompanyChoice } from '../pages/company-choice.js';
import { renderDocument } from '../pages/document.js';
import { Lines } from '../pages/lines.js';
import { Moment } from '../pages/moment.js';
import type { PageContext } from '../pages/page-context.js';
import { RecordTable, type RecordColumn } from '../pages/record-table.js';

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
  return (
    <RecordTable
      caption={t('members.list')}
      rows={members}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('members.person'),
          render: ({ name, personId, login }) => (
            <>
              {name} {personId === account.id ? <Tag>{t('members.yourself')}</Tag> : null}
              <span className="small quiet mono block">{login}</span>
            </>
          ),
        },
        roleColumn(t),
        {
          label: t('members.grants'),
          render: ({ role, grants }) => <Lines lines={grantLines(role, grants, language)} />,
        },
        { label: t('members.period'), render: (member) => memberPeriod(member, language) },
        {
          label: t('members.last-seen'),
          render: ({ lastSeen }) => (lastSeen ? <Moment at={lastSeen} /> : t('members.never-seen')),
        },
        {
          label: t('members.action'),
          silent: true,
          render: ({ id, name }) => (
            <a href={`/company/members/${id}`}>
              {t('members.manage')}
              <span className="vh">{t('members.manage.whom', { name })}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

function Invitations({ invitations, formToken }: MembersPage): JSX.Element {
  const t = useMessages(texts);
  const language = useLanguage();
  if (invitations.length === 0) return <p className="soft">{t('invitations.none')}</p>;
  return (
    <RecordTable
      caption={t('invitations.open')}
      rows={invitations}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('invitations.whom'),
          render: ({ name, address }) => (
            <>
              {name}
              <span className="small quiet block wrap-anywhere">{address}</span>
            </>
          ),
        },
        roleColumn(t),
        {
          label: t('members.grants'),
          render: ({ role, grants }) => (
            <Lines lines={grantLines(role, JSON.parse(grants) as Grants, language)} />
          ),
        },
        { label: t('members.period'), render: (invitation) => offeredPeriod(invitation, language) },
        { label: t('invitations.good-until'), render: ({ expiresAt }) => <GoodUntil at={expiresAt} /> },
        {
          label: t('members.action'),
          silent: true,
          render: ({ id }) => <InvitationActions id={id} formToken={formToken} />,
        },
      ]}
    />
  );
}

function roleColumn(
  t: (key: 'members.role' | `company.role.${Member['role']}`) => string,
): RecordColumn<Pick<Member, 'role'>> {
  return {
    label: t('members.role'),
    render: ({ role }) => <span className="nw">{t(`company.role.${role}`)}</span>,
  };
}

function GoodUntil({ at }: { readonly at: Date }): JSX.Element {
  const t = useMessages(texts);
  return at > new Date() ? <Moment at={at} /> : <Tag tone="warn">{t('invitations.expired')}</Tag>;
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
