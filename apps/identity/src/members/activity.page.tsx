import type { JSX } from 'react';
import type { CompanyClaim } from '#contracts';
import type { Account, Activity } from '#identity';
import { EmptyState, exactText, LinkButton, Panel, useLanguage, useMessages } from '#look';
import { activityMessages, activityText } from './activity.messages.js';
import { rightsNoteText } from './rights-note.js';
import { AccountFrame } from '../pages/account-frame.js';
import { CompanyChoice } from '../pages/company-choice.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { RecordTable } from '../pages/record-table.js';

export interface ActivityPage {
  readonly context: PageContext;
  readonly account: Account;
  readonly company: CompanyClaim;
  readonly all: readonly CompanyClaim[];
  readonly activities: readonly Activity[];
  /** This is the page with the latest. */
  readonly first: boolean;
  /** The entry before which earlier ones begin; null when there are none. */
  readonly earlier: string | null;
}

export function activityPage(page: ActivityPage): string {
  const title = activityMessages['activity.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <ActivityMain {...page} /> });
}

function ActivityMain(page: ActivityPage): JSX.Element {
  const t = useMessages(activityMessages);
  const { company, activities, earlier } = page;
  const address = `/company/activity?company=${company.id}`;
  return (
    <AccountFrame account={page.account} current="activity">
      <CompanyChoice page="/company/activity" company={company} all={page.all} />
      <p className="soft">{t('activity.lead', { company: company.name })}</p>
      {activities.length === 0 ? (
        <EmptyState title={t('activity.none')}>
          <p>{t('activity.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="activity" title={t('activity.list')}>
          <Activities activities={activities} />
        </Panel>
      )}
      <p className="row">
        {page.first ? null : (
          <LinkButton kind="second" href={address}>
            {t('activity.latest')}
          </LinkButton>
        )}
        {earlier ? (
          <LinkButton kind="second" href={`${address}&before=${earlier}`}>
            {t('activity.earlier')}
          </LinkButton>
        ) : null}
      </p>
    </AccountFrame>
  );
}

function Activities({ activities }: { readonly activities: readonly Activity[] }): JSX.Element {
  const t = useMessages(activityMessages);
  const language = useLanguage();
  return (
    <RecordTable
      caption={t('activity.list')}
      rows={activities}
      keyOf={({ seq }) => seq}
      columns={[
        {
          label: t('activity.at'),
          render: ({ at }) => <span className="num nw">{exactText(at.toISOString())}</span>,
        },
        { label: t('activity.what'), render: ({ kind }) => activityText(kind)[language] },
        { label: t('activity.who'), render: (activity) => whoDid(activity, t) },
        {
          label: t('activity.details'),
          render: ({ note }) => (
            <span className="small wrap-anywhere">{note ? rightsNoteText(note, language) : '—'}</span>
          ),
        },
        {
          label: t('activity.where'),
          render: ({ address }) => <span className="mono small">{address ?? '—'}</span>,
        },
      ]}
    />
  );
}

function whoDid(
  { person, kind }: Activity,
  t: (key: 'activity.invited-person' | 'activity.system') => string,
): string {
  return person ?? t(kind === 'invitation-declined' ? 'activity.invited-person' : 'activity.system');
}
