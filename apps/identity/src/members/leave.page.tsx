import type { JSX } from 'react';
import type { CompanyClaim } from '#contracts';
import type { Account } from '#identity';
import { Button, LinkButton, Panel, useMessages } from '#look';
import { membersMessages } from './members.messages.js';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';

export interface LeavePage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly company: CompanyClaim;
  readonly mistakes: readonly Mistake[];
}

export function leavePage(page: LeavePage): string {
  const title = membersMessages['leave.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <LeaveMain {...page} /> });
}

function LeaveMain({ account, company, formToken, mistakes }: LeavePage): JSX.Element {
  const t = useMessages(membersMessages);
  return (
    <AccountFrame account={account} current="account" heading={t('leave.title')} mistakes={mistakes}>
      <Panel id="leave" title={company.name}>
        <form method="post" action="/company/leave" className="stack">
          <input type="hidden" name="_csrf" value={formToken} />
          <input type="hidden" name="company" value={company.id} />
          <p>{t('leave.lead', { company: company.name })}</p>
          <p className="row">
            <LinkButton href="/account" kind="second">
              {t('leave.stay')}
            </LinkButton>
            <Button type="submit" kind="danger">
              {t('leave.submit')}
            </Button>
          </p>
        </form>
      </Panel>
    </AccountFrame>
  );
}
