import type { JSX } from 'react';
import type { Grants } from '#identity';
import { Button, Facts, LinkButton, Notice, Panel, useLanguage, useMessages } from '#look';
import type { OwnSession } from '../account/own-session.js';
import { invitationsMessages } from './invitations.messages.js';
import type { OpenedInvitation } from './open-invitation.js';
import { answerBy, offeredPeriod } from './send-invitation.js';
import { grantLines } from '../members/grant-lines.js';
import { membersMessages } from '../members/members.messages.js';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import type { PageContext } from '../pages/page-context.js';

export interface InvitationPage {
  readonly context: PageContext;
  readonly opened: OpenedInvitation;
  readonly proof: string;
  /** Who is signed in on this browser. */
  readonly own: OwnSession | null;
  readonly isMember: boolean;
  readonly declineToken: string;
  readonly signIn: string;
}

const texts = { ...membersMessages, ...invitationsMessages };

export function invitationPage(page: InvitationPage): string {
  const title = invitationsMessages['invitation.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <InvitationMain {...page} /> });
}

function InvitationMain(page: InvitationPage): JSX.Element {
  const t = useMessages(texts);
  const { opened, own } = page;
  return (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{t('invitation.title')}</h1>
        <p className="soft">{t('invitation.lead', { inviter: opened.inviter })}</p>
      </div>
      <Panel id="offer" title={opened.company.name}>
        <Offer {...opened} />
      </Panel>
      {own ? (
        <p>
          {t('invitation.you', { name: own.account.name, login: own.account.login })}{' '}
          <a href="/session/end">{t('invitation.other-account')}</a>
        </p>
      ) : null}
      {page.isMember ? (
        <Notice tone="warn" live>
          {t('invitation.member-already')}
        </Notice>
      ) : (
        <Answers {...page} />
      )}
    </main>
  );
}

function Offer({ company, invitation }: OpenedInvitation): JSX.Element {
  const t = useMessages(texts);
  const language = useLanguage();
  const grants = JSON.parse(invitation.grants) as Grants;
  return (
    <Facts
      facts={[
        { term: t('invitation.uscc'), value: <span className="mono">{company.uscc}</span> },
        { term: t('members.role'), value: t(`company.role.${invitation.role}`) },
        {
          term: t('members.grants'),
          value: grantLines(invitation.role, grants, language).join(language === 'zh' ? '；' : '; '),
        },
        { term: t('members.period'), value: offeredPeriod(invitation, language) },
        { term: t('invitation.good-until'), value: answerBy(invitation.expiresAt, language) },
      ]}
    />
  );
}

function Answers({ opened, proof, own, declineToken, signIn }: InvitationPage): JSX.Element {
  const t = useMessages(texts);
  const link = (
    <>
      <input type="hidden" name="mail" value={opened.mail.id} />
      <input type="hidden" name="proof" value={proof} />
    </>
  );
  return (
    <div className="row">
      {own ? (
        <form method="post" action="/invitation/accept">
          <input type="hidden" name="_csrf" value={own.formToken} />
          {link}
          <Button type="submit">{t('invitation.accept')}</Button>
        </form>
      ) : (
        <>
          <LinkButton href={signIn}>{t('invitation.sign-in')}</LinkButton>
          <LinkButton href="/register" kind="second">
            {t('invitation.register')}
          </LinkButton>
        </>
      )}
      <form method="post" action="/invitation/decline">
        <input type="hidden" name="_csrf" value={declineToken} />
        {link}
        <Button type="submit" kind="second">
          {t('invitation.decline')}
        </Button>
      </form>
    </div>
  );
}

/** The link does nothing any more; what to do instead. */
export function invitationGonePage(context: PageContext): string {
  const title = invitationsMessages['invitation.gone.title'][context.language];
  const children = (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{title}</h1>
        <p className="soft">{invitationsMessages['invitation.gone.text'][context.language]}</p>
      </div>
      <p>
        <LinkButton href="/account">{identityMessages['identity.to-account'][context.language]}</LinkButton>
      </p>
    </main>
  );
  return renderDocument({ context, title, children });
}

export interface InvitationAnsweredPage {
  readonly context: PageContext;
  readonly company: string;
  readonly answer: 'accepted' | 'declined';
  /** Where to go on for the company. */
  readonly enter: string;
}

export function invitationAnsweredPage({ context, ...page }: InvitationAnsweredPage): string {
  const title = invitationsMessages['invitation.title'][context.language];
  return renderDocument({ context, title, children: <Answered {...page} /> });
}

function Answered({ company, answer, enter }: Omit<InvitationAnsweredPage, 'context'>): JSX.Element {
  const t = useMessages(invitationsMessages);
  return (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{t(`invitation.${answer}.title`, { company })}</h1>
        <p className="soft">{t(`invitation.${answer}.text`)}</p>
      </div>
      {answer === 'accepted' ? (
        <p>
          <LinkButton href={enter}>{t('invitation.accepted.enter')}</LinkButton>
        </p>
      ) : null}
    </main>
  );
}
