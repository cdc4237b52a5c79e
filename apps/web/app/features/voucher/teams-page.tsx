import {
  CardCell,
  CardRow,
  CardTable,
  dateText,
  EmptyState,
  Notice,
  Panel,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { HostedTeam } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { TeamForm } from './team-form';
import type { Route } from './+types/teams-page';
import { voucherMessages } from './voucher-page.messages';
import voucherCss from './voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: voucherCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, voucherMessages['web.teams.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<{ items: HostedTeam[] }> {
  return readForPage({ context, url }, '/voucher/teams');
}

/** The start-up teams that an incubator hosts and acts for. */
export default function TeamsPage({ loaderData: { items } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherMessages);
  const fills = usePortal().session?.grants['voucher']?.includes('fill') ?? false;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/workspace/vouchers">{t('web.voucher.back')}</LocalLink>
      </p>
      <div>
        <h1>{t('web.teams.title')}</h1>
        <p className="soft">{t('web.teams.lead')}</p>
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('web.teams.none')}>
          <p>{t('web.teams.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-teams" title={t('web.teams.title')}>
          <Teams items={items} />
        </Panel>
      )}
      {fills ? (
        <Panel id="h-add" title={t('web.teams.add')}>
          <TeamForm key={items.length} />
        </Panel>
      ) : (
        <Notice tone="warn">{t('web.teams.read-only')}</Notice>
      )}
    </main>
  );
}

function Teams({ items }: { readonly items: readonly HostedTeam[] }): JSX.Element {
  const t = useMessages(voucherMessages);
  const language = useLanguage();
  const columns = [
    { key: 'name', label: t('web.teams.name') },
    { key: 'leader', label: t('web.teams.leader') },
    { key: 'members', label: t('web.teams.members'), numeric: true },
    { key: 'from', label: t('web.teams.from') },
  ];
  return (
    <CardTable caption={t('web.teams.title')} columns={columns}>
      {items.map((team) => (
        <CardRow key={team.id} head={team.name}>
          <CardCell label={t('web.teams.leader')}>{team.leader}</CardCell>
          <CardCell label={t('web.teams.members')} numeric>
            {team.members}
          </CardCell>
          <CardCell label={t('web.teams.from')}>
            <span className="num nw">{dateText(team.hostedFrom, language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
