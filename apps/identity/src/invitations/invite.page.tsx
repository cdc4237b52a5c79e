import type { JSX } from 'react';
import type { CompanyClaim } from '#contracts';
import type { Account } from '#identity';
import { Button, Field, Panel, useMessages } from '#look';
import { invitationsMessages } from './invitations.messages.js';
import { membersMessages } from '../members/members.messages.js';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { FormFields } from '../pages/form-guard.js';
import { mistakeAt, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { RightsFields } from '../members/rights-fields.js';

export interface InvitePage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly company: CompanyClaim;
  readonly mistakes: readonly Mistake[];
  readonly typed: FormFields;
}

export function invitePage(page: InvitePage): string {
  const title = invitationsMessages['invite.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <InviteMain {...page} /> });
}

const texts = { ...membersMessages, ...invitationsMessages };

function InviteMain(page: InvitePage): JSX.Element {
  const t = useMessages(texts);
  const { company, typed, mistakes } = page;
  const wrong = (field: string): string | undefined => mistakeAt(mistakes, field);
  return (
    <AccountFrame account={page.account} current="members" heading={t('invite.title')} mistakes={mistakes}>
      <p>
        <a href={`/company/members?company=${company.id}`}>{t('member.back')}</a>
      </p>
      <p className="soft">{t('invite.lead', { company: company.name })}</p>
      <Panel id="whom" title={t('invite.whom')}>
        <form method="post" action="/company/invite" className="stack" noValidate>
          <input type="hidden" name="_csrf" value={page.formToken} />
          <input type="hidden" name="company" value={company.id} />
          <Field id="name" label={t('invite.name')} error={wrong('name')}>
            {(control) => (
              <input {...control} name="name" defaultValue={typed['name']} maxLength={100} required />
            )}
          </Field>
          <Field id="address" label={t('invite.address')} error={wrong('address')}>
            {(control) => (
              <input
                {...control}
                type="email"
                name="address"
                defaultValue={typed['address']}
                maxLength={254}
                required
              />
            )}
          </Field>
          <RightsFields
            mistakes={mistakes}
            shown={{
              role: typed['role'] ?? '',
              granted: (subsystem, may) => typed[`grant.${subsystem}.${may}`] !== undefined,
              from: typed['from'] ?? '',
              until: typed['until'] ?? '',
            }}
          />
          <Button type="submit">{t('invite.submit')}</Button>
        </form>
      </Panel>
    </AccountFrame>
  );
}
