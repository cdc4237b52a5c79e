import type { JSX } from 'react';
import type { UsableMembership } from '#identity';
import { LinkButton, Panel, Tag, useLanguage, useMessages } from '#look';
import { grantLines } from '../members/grant-lines.js';
import { membersMessages } from '../members/members.messages.js';
import { untilText } from '../members/period-text.js';
import { Lines } from '../pages/lines.js';
import { RecordTable } from '../pages/record-table.js';
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
  return (
    <RecordTable
      caption={t('account.companies')}
      rows={memberships}
      keyOf={({ company }) => company.id}
      columns={[
        {
          label: t('account.company'),
          render: ({ company }) => (
            <>
              {company.name}{' '}
              {company.id === actingFor ? <Tag tone="accent">{t('account.company.acting')}</Tag> : null}
            </>
          ),
        },
        {
          label: t('account.company.uscc'),
          render: ({ company }) => <span className="mono">{company.uscc}</span>,
        },
        { label: t('account.company.role'), render: ({ role }) => t(`company.role.${role}`) },
        {
          label: t('account.company.grants'),
          render: ({ role, grants }) => <Lines lines={grantLines(role, grants, language)} />,
        },
        {
          label: t('members.period'),
          render: ({ until }) => untilText(until ? new Date(until) : null, language),
        },
        {
          label: t('members.action'),
          silent: true,
          render: ({ company }) => (
            <a href={`/company/leave?company=${company.id}`}>
              {t('leave.link')}
              <span className="vh"> {company.name}</span>
            </a>
          ),
        },
      ]}
    />
  );
}
