import type { JSX } from 'react';
import type { Account } from '#identity';
import { EmptyState, Notice, Panel, useMessages } from '#look';
import type { ListedRequest } from './company-requests.query.js';
import { onboardingMessages } from './onboarding.messages.js';
import { RequestState } from './request-state.js';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import { Moment } from '../pages/moment.js';
import type { PageContext } from '../pages/page-context.js';
import { RecordTable } from '../pages/record-table.js';

/** What has just been done, as the address of the page says. */
export const REQUEST_DEEDS = ['approved', 'refused'] as const;

export interface CompanyRequestsPage {
  readonly context: PageContext;
  readonly account: Account;
  readonly waiting: readonly ListedRequest[];
  readonly decided: readonly ListedRequest[];
  readonly done: (typeof REQUEST_DEEDS)[number] | null;
  readonly now: Date;
}

export function companyRequestsPage(page: CompanyRequestsPage): string {
  const title = onboardingMessages['company-requests.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <RequestsMain {...page} /> });
}

function RequestsMain(page: CompanyRequestsPage): JSX.Element {
  const t = useMessages(onboardingMessages);
  return (
    <AccountFrame account={page.account} current="company-requests">
      {page.done ? <Notice live>{t(`company-requests.done.${page.done}`)}</Notice> : null}
      <p className="soft">{t('company-requests.lead')}</p>
      {page.waiting.length === 0 ? (
        <EmptyState title={t('company-requests.none')}>
          <p>{t('company-requests.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="waiting" title={t('company-requests.waiting')}>
          <Waiting {...page} />
        </Panel>
      )}
      {page.decided.length > 0 ? (
        <Panel id="decided" title={t('company-requests.decided')}>
          <Decided decided={page.decided} />
        </Panel>
      ) : null}
    </AccountFrame>
  );
}

function Waiting({ waiting, now }: CompanyRequestsPage): JSX.Element {
  const t = useMessages(onboardingMessages);
  return (
    <RecordTable
      caption={t('company-requests.waiting')}
      rows={waiting}
      keyOf={({ id }) => id}
      columns={[
        { label: t('company-requests.company'), render: (request) => <Named {...request} /> },
        {
          label: t('company-requests.kind'),
          render: ({ isNew }) => t(isNew ? 'company-requests.kind.new' : 'company-requests.kind.known'),
        },
        { label: t('company-requests.applicant'), render: ({ applicant }) => applicant },
        { label: t('company-requests.sent'), render: ({ createdAt }) => <Moment at={createdAt} /> },
        { label: t('company-requests.age'), render: ({ createdAt }) => ageText(createdAt, now, t) },
      ]}
    />
  );
}

function Decided({ decided }: { readonly decided: readonly ListedRequest[] }): JSX.Element {
  const t = useMessages(onboardingMessages);
  return (
    <RecordTable
      caption={t('company-requests.decided')}
      rows={decided}
      keyOf={({ id }) => id}
      columns={[
        { label: t('company-requests.company'), render: (request) => <Named {...request} /> },
        { label: t('company-requests.state'), render: ({ state }) => <RequestState state={state} /> },
        { label: t('company-requests.applicant'), render: ({ applicant }) => applicant },
        { label: t('company-requests.by'), render: ({ decidedBy }) => decidedBy },
        { label: t('company-requests.sent'), render: ({ createdAt }) => <Moment at={createdAt} /> },
      ]}
    />
  );
}

function Named({ id, name, uscc }: ListedRequest): JSX.Element {
  return (
    <>
      <a href={`/staff/company-requests/${id}`}>{name}</a>
      <span className="small quiet mono block">{uscc}</span>
    </>
  );
}

function ageText(
  since: Date,
  now: Date,
  t: (
    key: 'company-requests.age.today' | 'company-requests.age.days',
    params?: Readonly<Record<string, number>>,
  ) => string,
): string {
  const days = Math.floor((now.getTime() - since.getTime()) / 86_400_000);
  return days < 1 ? t('company-requests.age.today') : t('company-requests.age.days', { days });
}
