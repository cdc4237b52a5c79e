import type { JSX } from 'react';
import { companyRequestWorkflow, type Account } from '#identity';
import {
  Button,
  dateText,
  Facts,
  Field,
  Icon,
  momentText,
  Notice,
  Panel,
  Tag,
  useLanguage,
  useMessages,
} from '#look';
import type { RequestInDetail } from './company-requests.query.js';
import { onboardingMessages } from './onboarding.messages.js';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import { mistakeAt, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { placeText } from '../pages/place-text.js';

export interface CompanyRequestPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly detail: RequestInDetail;
  readonly mayDecide: boolean;
  readonly mistakes: readonly Mistake[];
  /** What was typed. */
  readonly reason: string;
}

export function companyRequestPage(page: CompanyRequestPage): string {
  const title = onboardingMessages['company-request.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <RequestMain {...page} /> });
}

function RequestMain(page: CompanyRequestPage): JSX.Element {
  const t = useMessages(onboardingMessages);
  const language = useLanguage();
  const { detail } = page;
  const { state } = detail.request;
  const waits = !companyRequestWorkflow.isFinal(state);
  return (
    <AccountFrame
      account={page.account}
      current="company-requests"
      heading={t('company-request.title')}
      mistakes={page.mistakes}
    >
      <p className="row">
        <a href="/staff/company-requests">{t('company-requests.back')}</a>
        {waits ? null : <Tag>{companyRequestWorkflow.definition.states[state].label[language]}</Tag>}
      </p>
      <div className="beside">
        <div className="stack-3">
          <Asked {...detail} />
          <Checks {...detail} />
        </div>
        <Document {...detail} />
      </div>
      {waits && page.mayDecide ? <Decide {...page} /> : null}
      {waits && !page.mayDecide ? <Notice tone="warn">{t('company-request.not-yours')}</Notice> : null}
    </AccountFrame>
  );
}

function Asked({ request, applicant, known }: RequestInDetail): JSX.Element {
  const t = useMessages(onboardingMessages);
  const language = useLanguage();
  return (
    <Panel id="asked" title={t('company-request.facts')}>
      <Facts
        facts={[
          {
            term: t('company-requests.kind'),
            value: t(known ? 'company-requests.kind.known' : 'company-requests.kind.new'),
          },
          { term: t('register-company.name'), value: request.name },
          { term: t('register-company.uscc'), value: <span className="mono">{request.uscc}</span> },
          { term: t('register-company.district'), value: placeText(request.district, language) },
          { term: t('register-company.registered-on'), value: dateText(request.registeredOn, language) },
          { term: t('register-company.legal-representative'), value: request.legalRepresentative },
          {
            term: t('company-requests.applicant'),
            value: (
              <>
                {applicant.name} <span className="mono small quiet">{applicant.login}</span>
              </>
            ),
          },
          {
            term: t('company-requests.sent'),
            value: <span className="num">{momentText(request.createdAt.toISOString(), language)}</span>,
          },
          ...(request.reason ? [{ term: t('company-request.reason'), value: request.reason }] : []),
        ]}
      />
    </Panel>
  );
}

function Checks({ request, applicant, known, rivals }: RequestInDetail): JSX.Element {
  const t = useMessages(onboardingMessages);
  const language = useLanguage();
  const registered = placeText(request.uscc.slice(2, 8), language);
  const given = placeText(request.district, language);
  const confirmed = Boolean(applicant.email && applicant.emailConfirmedAt);
  const emailState = confirmed ? 'confirmed' : 'unconfirmed';
  const sameName = known?.name === request.name;
  return (
    <Panel id="checks" title={t('company-request.checks')}>
      <ul className="checks">
        <Check ok>{t('company-request.check.code')}</Check>
        <Check ok={registered === given}>{t('company-request.check.division', { registered, given })}</Check>
        <Check ok={!known || sameName}>
          {known
            ? t(sameName ? 'company-request.check.known' : 'company-request.check.other-name', {
                name: known.name,
                count: known.administrators,
              })
            : t('company-request.check.new')}
        </Check>
        {rivals > 0 ? <Check ok={false}>{t('company-request.check.rivals', { count: rivals })}</Check> : null}
        <Check ok={confirmed}>
          {t('company-request.check.account', { state: t(`company-request.check.${emailState}`) })}
        </Check>
      </ul>
    </Panel>
  );
}

function Check(props: { readonly ok: boolean; readonly children: string }): JSX.Element {
  return (
    <li className={props.ok ? undefined : 'doubt'}>
      <Icon name={props.ok ? 'check' : 'warn'} />
      <span>{props.children}</span>
    </li>
  );
}

function Document({ request, document }: RequestInDetail): JSX.Element {
  const t = useMessages(onboardingMessages);
  const address = `/staff/company-requests/${request.id}/document`;
  const isImage = document.type.startsWith('image/');
  return (
    <Panel id="document" title={t('company-request.document')}>
      <div className="stack">
        {isImage ? (
          <a href={address} target="_blank" rel="noreferrer">
            <img className="scan" src={address} alt={t('company-request.document.image')} />
          </a>
        ) : null}
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            {t('company-request.document.open')}
          </a>
        </p>
        <Facts
          facts={[
            {
              term: t('company-request.document.name'),
              value: <span className="wrap-anywhere">{request.documentName}</span>,
            },
            {
              term: t('company-request.document.size'),
              value: <span className="num">{Math.max(1, Math.round(document.size / 1024))} KB</span>,
            },
            {
              term: t('company-request.document.sum'),
              value: <span className="mono small wrap-anywhere">{document.sha256}</span>,
            },
          ]}
        />
      </div>
    </Panel>
  );
}

function Decide({ detail, formToken, mistakes, reason }: CompanyRequestPage): JSX.Element {
  const t = useMessages(onboardingMessages);
  const { id, version } = detail.request;
  const action = `/staff/company-requests/${id}`;
  return (
    <Panel id="decide" title={t('company-request.decide')}>
      <form method="post" action={`${action}/approve`} className="stack">
        <input type="hidden" name="_csrf" value={formToken} />
        <input type="hidden" name="version" value={version} />
        <p>{t('company-request.decide.lead')}</p>
        <Button type="submit">{t('company-request.approve')}</Button>
        <Field
          id="reason"
          label={t('company-request.reason')}
          hint={t('company-request.reason.hint')}
          error={mistakeAt(mistakes, 'reason')}
        >
          {(control) => (
            <textarea {...control} name="reason" rows={4} maxLength={500} defaultValue={reason} />
          )}
        </Field>
        <Button type="submit" kind="danger" formAction={`${action}/refuse`}>
          {t('company-request.refuse')}
        </Button>
      </form>
    </Panel>
  );
}
