import type { JSX } from 'react';
import type { CompanyClaim } from '#contracts';
import type { Account, Activity } from '#identity';
import {
  CardCell,
  CardRow,
  CardTable,
  EmptyState,
  exactText,
  LinkButton,
  Panel,
  useLanguage,
  useMessages,
} from '#look';
import { activityMessages, activityText } from './activity.messages.js';
import { rightsNoteText } from './rights-note.js';
import { AccountFrame } from '../pages/account-frame.js';
import { columnsOf } from '../pages/columns-of.js';
import { CompanyChoice } from '../pages/company-choice.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';

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
  const labels = {
    at: t('activity.at'),
    what: t('activity.what'),
    who: t('activity.who'),
    details: t('activity.details'),
    where: t('activity.where'),
  };
  return (
    <CardTable caption={t('activity.list')} columns={columnsOf(labels)}>
      {activities.map((activity) => (
        <CardRow
          key={activity.seq}
          head={<span className="num nw">{exactText(activity.at.toISOString())}</span>}
        >
          <CardCell label={labels.what}>{activityText(activity.kind)[language]}</CardCell>
          <CardCell label={labels.who}>{whoDid(activity, t)}</CardCell>
          <CardCell label={labels.details}>
            <span className="small wrap-anywhere">
              {activity.note ? rightsNoteText(activity.note, language) : '—'}
            </span>
          </CardCell>
          <CardCell label={labels.where}>
            <span className="mono small">{activity.address ?? '—'}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

function whoDid(
  { person, kind }: Activity,
  t: (key: 'activity.invited-person' | 'activity.system') => string,
): string {
  return person ?? t(kind === 'invitation-declined' ? 'activity.invited-person' : 'activity.system');
}
