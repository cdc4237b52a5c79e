import type { JSX } from 'react';
import { companyRequestWorkflow, type Account } from '#identity';
import {
  CardCell,
  CardRow,
  CardTable,
  EmptyState,
  momentText,
  Notice,
  Panel,
  Tag,
  useLanguage,
  useMessages,
} from '#look';
import type { ListedRequest } from './company-requests.query.js';
import { onboardingMessages } from './onboarding.messages.js';
import { AccountFrame } from '../pages/account-frame.js';
import { columnsOf } from '../pages/columns-of.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';

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
  const language = useLanguage();
  const labels = {
    company: t('company-requests.company'),
    kind: t('company-requests.kind'),
    applicant: t('company-requests.applicant'),
    sent: t('company-requests.sent'),
    age: t('company-requests.age'),
  };
  return (
    <CardTable caption={t('company-requests.waiting')} columns={columnsOf(labels)}>
      {waiting.map((request) => (
        <CardRow key={request.id} head={<Named {...request} />}>
          <CardCell label={labels.kind}>
            {t(request.isNew ? 'company-requests.kind.new' : 'company-requests.kind.known')}
          </CardCell>
          <CardCell label={labels.applicant}>{request.applicant}</CardCell>
          <CardCell label={labels.sent}>
            <span className="num nw">{momentText(request.createdAt.toISOString(), language)}</span>
          </CardCell>
          <CardCell label={labels.age}>{ageText(request.createdAt, now, t)}</CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

function Decided({ decided }: { readonly decided: readonly ListedRequest[] }): JSX.Element {
  const t = useMessages(onboardingMessages);
  const language = useLanguage();
  const labels = {
    company: t('company-requests.company'),
    state: t('company-requests.state'),
    applicant: t('company-requests.applicant'),
    by: t('company-requests.by'),
    sent: t('company-requests.sent'),
  };
  return (
    <CardTable caption={t('company-requests.decided')} columns={columnsOf(labels)}>
      {decided.map((request) => (
        <CardRow key={request.id} head={<Named {...request} />}>
          <CardCell label={labels.state}>
            <Tag tone={request.state === 'approved' ? 'ok' : 'bad'}>
              {companyRequestWorkflow.definition.states[request.state].label[language]}
            </Tag>
          </CardCell>
          <CardCell label={labels.applicant}>{request.applicant}</CardCell>
          <CardCell label={labels.by}>{request.decidedBy}</CardCell>
          <CardCell label={labels.sent}>
            <span className="num nw">{momentText(request.createdAt.toISOString(), language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
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
