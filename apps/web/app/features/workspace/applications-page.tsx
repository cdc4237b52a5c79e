import {
  CardCell,
  CardRow,
  CardTable,
  dayText,
  EmptyState,
  fullDayText,
  momentText,
  Panel,
  Tag,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { ApplicationListItem, Programme } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { portalContext } from '../../load-context';
import { lastDay } from '../application/last-day';
import { SystemRows } from '../systems/system-rows';
import systemsCss from '../systems/systems.css?url';
import type { Route } from './+types/applications-page';
import { StartButton } from './start-button';
import { StateTag } from './state-tag';
import { workspaceMessages } from './workspace.messages';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: systemsCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, workspaceMessages['web.ws.title']);
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const page = { context, url };
  const [applications, programmes, systems] = await Promise.all([
    readForPage<{ items: ApplicationListItem[] }>(page, '/hightech/applications'),
    readForPage<{ items: Programme[] }>(page, '/hightech/programmes'),
    context.get(portalContext).systems(),
  ]);
  return { items: applications.items, programmes: programmes.items, systems };
}

export default function ApplicationsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(workspaceMessages);
  const { items, programmes, systems } = loaderData;
  // One application a company and round: what is under way or certified is not begun again.
  const isTaken = (id: string) =>
    items.some(
      ({ programme, state }) => programme.id === id && state !== 'rejected' && state !== 'withdrawn',
    );
  const open = programmes.filter(({ id, round }) => round?.open && !isTaken(id));
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <h1>{t('web.ws.title')}</h1>
      {items.length > 0 ? (
        <div className="panel">
          <div className="body">
            <Applications items={items} />
          </div>
        </div>
      ) : (
        <EmptyState title={t('web.ws.empty')}>
          <p>{t('web.ws.empty.text')}</p>
        </EmptyState>
      )}
      {open.length > 0 ? (
        <Panel id="h-open" title={t('web.ws.open')}>
          {open.map((programme) => (
            <OpenProgramme key={programme.id} programme={programme} />
          ))}
        </Panel>
      ) : items.length === 0 ? (
        <p>{t('web.ws.none-open')}</p>
      ) : null}
      <SystemRows systems={systems} />
    </main>
  );
}

function Applications({ items }: { readonly items: readonly ApplicationListItem[] }): JSX.Element {
  const t = useMessages(workspaceMessages);
  const language = useLanguage();
  const columns = [
    { key: 'case', label: t('web.ws.case') },
    { key: 'state', label: t('web.ws.state') },
    { key: 'next', label: t('web.ws.next') },
    { key: 'updated', label: t('web.ws.updated') },
  ];
  return (
    <CardTable caption={t('web.ws.caption')} columns={columns}>
      {items.map((item) => (
        <CardRow
          key={item.id}
          head={
            <>
              <LocalLink to={`/workspace/applications/${item.id}`}>{item.programme.name[language]}</LocalLink>
              <span className="small quiet mono number">{item.number}</span>
            </>
          }
        >
          <CardCell label={t('web.ws.state')}>
            <StateTag state={item.state} label={item.stateLabel} />
          </CardCell>
          <CardCell label={t('web.ws.next')}>
            <NextStep next={item.next} />
          </CardCell>
          <CardCell label={t('web.ws.updated')}>
            <span className="num">{momentText(item.updatedAt, language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

/** What is next, and by when. */
function NextStep({ next }: { readonly next: ApplicationListItem['next'] }): JSX.Element {
  const t = useMessages(workspaceMessages);
  const language = useLanguage();
  if (!next) return <span className="quiet">{t('web.ws.nothing-next')}</span>;
  const limit = next.at
    ? t('web.ws.by', { day: dayText(lastDay(next.at), language) })
    : next.within?.[language];
  return (
    <>
      {next.label[language]}
      {limit ? <span className="small soft num limit">{limit}</span> : null}
    </>
  );
}

function OpenProgramme({ programme }: { readonly programme: Programme }): JSX.Element | null {
  const t = useMessages(workspaceMessages);
  const language = useLanguage();
  const mayFill = usePortal().session?.grants['hightech']?.includes('fill') ?? false;
  const { round } = programme;
  if (!round) return null;
  return (
    <div className="row between">
      <div>
        <h3>{programme.name[language]}</h3>
        <p className="soft num">
          {t('web.ws.closes', {
            round: round.name[language],
            day: fullDayText(lastDay(round.closesAt), language),
          })}{' '}
          <Tag tone="accent">{t('web.ws.days-left', { count: round.workingDaysLeft })}</Tag>
        </p>
      </div>
      {mayFill ? <StartButton programme={programme} /> : <p className="small soft">{t('web.ws.no-right')}</p>}
    </div>
  );
}
