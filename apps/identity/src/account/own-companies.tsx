import type { JSX } from 'react';
import type { UsableMembership } from '#identity';
import { CardCell, CardRow, CardTable, LinkButton, Panel, Tag, useLanguage, useMessages } from '#look';
import { grantLines } from '../members/grant-lines.js';
import { membersMessages } from '../members/members.messages.js';
import { untilText } from '../members/period-text.js';
import { columnsOf } from '../pages/columns-of.js';
import { identityMessages } from '../pages/identity.messages.js';

export interface OwnCompaniesProps {
  readonly memberships: readonly UsableMembership[];
  readonly actingFor: string | null;
  readonly staff: boolean;
  /** Where to choose another company. */
  readonly switchAddress: string;
}

const texts = { ...identityMessages, ...membersMessages };

/** The companies that a person may act for, and what they may do there. */
export function OwnCompanies(props: OwnCompaniesProps): JSX.Element | null {
  const t = useMessages(texts);
  if (props.memberships.length === 0 && props.staff) return null;
  if (props.memberships.length === 0) {
    return (
      <Panel id="companies" title={t('account.companies')}>
        <p>{t('account.companies.none')}</p>
      </Panel>
    );
  }
  const acting = props.memberships.some(({ company }) => company.id === props.actingFor);
  return (
    <Panel id="companies" title={t('account.companies')}>
      <Companies {...props} />
      {props.memberships.length > 1 || !acting ? (
        <p className="below">
          <LinkButton kind="second" href={props.switchAddress}>
            {t('account.company.switch')}
          </LinkButton>
        </p>
      ) : null}
    </Panel>
  );
}

function Companies({ memberships, actingFor }: OwnCompaniesProps): JSX.Element {
  const t = useMessages(texts);
  const language = useLanguage();
  const labels = {
    company: t('account.company'),
    uscc: t('account.company.uscc'),
    role: t('account.company.role'),
    grants: t('account.company.grants'),
    period: t('members.period'),
    leave: t('members.action'),
  };
  return (
    <CardTable caption={t('account.companies')} columns={columnsOf(labels, ['leave'])}>
      {memberships.map(({ company, role, grants, until }) => (
        <CardRow
          key={company.id}
          head={
            <>
              {company.name}{' '}
              {company.id === actingFor ? <Tag tone="accent">{t('account.company.acting')}</Tag> : null}
            </>
          }
        >
          <CardCell label={labels.uscc}>
            <span className="mono">{company.uscc}</span>
          </CardCell>
          <CardCell label={labels.role}>{t(`company.role.${role}`)}</CardCell>
          <CardCell label={labels.grants}>
            <ul>
              {grantLines(role, grants, language).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </CardCell>
          <CardCell label={labels.period}>{untilText(until ? new Date(until) : null, language)}</CardCell>
          <CardCell>
            <a href={`/company/leave?company=${company.id}`}>
              {t('leave.link')}
              <span className="vh"> {company.name}</span>
            </a>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
