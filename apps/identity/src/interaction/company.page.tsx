import type { JSX } from 'react';
import { Icon, Tag, useMessages } from '#look';
import type { UsableMembership } from '#identity';
import { renderDocument } from '../pages/document.js';
import { membersMessages } from '../members/members.messages.js';
import { identityMessages } from '../pages/identity.messages.js';
import { Mistakes, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';

export interface CompanyPage {
  readonly context: PageContext;
  readonly action: string;
  readonly formToken: string;
  readonly name: string;
  readonly memberships: readonly UsableMembership[];
  readonly mistakes: readonly Mistake[];
}

export function companyPage(page: CompanyPage): string {
  const title = identityMessages['company.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <ChooseCompany {...page} /> });
}

const texts = { ...identityMessages, ...membersMessages };

function ChooseCompany({ action, formToken, name, memberships, mistakes }: CompanyPage): JSX.Element {
  const t = useMessages(texts);
  return (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{t('company.title')}</h1>
        <p className="soft">{t('company.lead', { name })}</p>
      </div>
      <Mistakes mistakes={mistakes} />
      <form method="post" action={action}>
        <input type="hidden" name="_csrf" value={formToken} />
        <ul className="panel companies" id="companies">
          {memberships.map(({ company, role }) => (
            <li key={company.id}>
              <button type="submit" name="company" value={company.id}>
                <span className="row">
                  <b>{company.name}</b> <Tag>{t(`company.role.${role}`)}</Tag>
                </span>
                <span className="small quiet">
                  {t('company.uscc')} <span className="mono">{company.uscc}</span>
                  <span className="vh"> · {t('company.choose')}</span>
                </span>
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
      </form>
    </main>
  );
}
