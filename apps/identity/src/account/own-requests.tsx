import type { JSX } from 'react';
import type { CompanyRequest } from '#identity';
import { Button, LinkButton, Panel, useMessages } from '#look';
import { onboardingMessages } from '../onboarding/onboarding.messages.js';
import { RequestState } from '../onboarding/request-state.js';
import { Moment } from '../pages/moment.js';
import { RecordTable } from '../pages/record-table.js';

interface OwnRequestsProps {
  readonly requests: readonly CompanyRequest[];
  readonly formToken: string;
}

/** What a person has asked for as a company's administrator, where it stands, and the way to ask. */
export function OwnRequests(props: OwnRequestsProps): JSX.Element {
  const t = useMessages(onboardingMessages);
  return (
    <Panel id="requests" title={t('own-requests.title')}>
      <div className="stack">
        <p>{t('own-requests.lead')}</p>
        <p>
          <LinkButton kind="second" href="/company/register">
            {t('own-requests.new')}
          </LinkButton>
        </p>
        {props.requests.length > 0 ? <Requests {...props} /> : null}
      </div>
    </Panel>
  );
}

function Requests({ requests, formToken }: OwnRequestsProps): JSX.Element {
  const t = useMessages(onboardingMessages);
  return (
    <RecordTable
      caption={t('own-requests.title')}
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        { label: t('own-requests.company'), render: ({ name }) => name },
        { label: t('own-requests.state'), render: ({ state }) => <RequestState state={state} /> },
        { label: t('own-requests.sent'), render: ({ createdAt }) => <Moment at={createdAt} /> },
        {
          label: t('own-requests.next'),
          render: ({ id, state, reason }) => (
            <>
              {t(`own-requests.${state}`, { reason: reason ?? '' })}
              {state === 'waiting' ? <Withdraw id={id} formToken={formToken} /> : null}
            </>
          ),
        },
      ]}
    />
  );
}

function Withdraw({ id, formToken }: { readonly id: string; readonly formToken: string }): JSX.Element {
  const t = useMessages(onboardingMessages);
  return (
    <form method="post" action={`/company/requests/${id}/withdraw`}>
      <input type="hidden" name="_csrf" value={formToken} />
      <Button type="submit" kind="plain">
        {t('own-requests.withdraw')}
      </Button>
    </form>
  );
}
