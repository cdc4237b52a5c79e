import {
  buttonClass,
  figureText,
  fullDayText,
  Icon,
  LinkButton,
  momentText,
  Tag,
  useLanguage,
  useMessages,
} from '#look';
import type { Text } from '#kernel';
import type { JSX, ReactNode } from 'react';
import type { FinderKind, Programme, SearchResults, VoucherRound } from '../../api/types';
import { desksOf } from '../../frame/desks';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { localeOf, localPath } from '../../frame/locale';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { portalContext } from '../../load-context';
import { lastDay } from '../application/last-day';
import { SearchBox } from '../search/search-box';
import boxCss from '../search/search-box.css?url';
import { VerifyForm } from '../verify/verify-form';
import type { Route } from './+types/home-page';
import { SystemRows } from '../systems/system-rows';
import systemsCss from '../systems/systems.css?url';
import homeCss from './home.css?url';
import { homeMessages } from './home.messages';
import { SixFinds, type DirectoryCounts } from './six-finds';

export function links(): ReturnType<Route.LinksFunction> {
  return [boxCss, homeCss, systemsCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location }: Route.MetaArgs) {
  const content = homeMessages['web.home.lead'][localeOf(location.pathname)];
  return [...pageTitle(location.pathname), { name: 'description', content }];
}

/** The home page stays up when services are down: then it says that it cannot tell what is open. */
export async function loader({ context }: Route.LoaderArgs) {
  const portal = context.get(portalContext);
  const [programmes, rounds, systems, kinds, counts] = await Promise.all([
    itemsOf<Programme>(portal.api('/hightech/programmes')),
    itemsOf<VoucherRound>(portal.api('/voucher/rounds')),
    portal.systems(),
    itemsOf<FinderKind>(portal.api('/finder/kinds')),
    countsOf(portal.api('/finder/search?limit=1')),
  ]);
  return { programmes, rounds, systems, kinds: kinds ?? [], counts };
}

async function itemsOf<Item>(answer: Promise<Response>): Promise<Item[] | null> {
  const response = await answer;
  return response.ok ? ((await response.json()) as { items: Item[] }).items : null;
}

/** Nothing is counted while the index is being built. */
async function countsOf(answer: Promise<Response>): Promise<DirectoryCounts> {
  const response = await answer;
  if (!response.ok) return null;
  const { kind } = ((await response.json()) as SearchResults).facets;
  return kind ? Object.fromEntries(kind.map(({ value, count }) => [value, count])) : null;
}

export default function HomePage({
  loaderData: { programmes, rounds, systems, kinds, counts },
}: Route.ComponentProps): JSX.Element {
  const t = useMessages(homeMessages);
  return (
    <main id="main" tabIndex={-1}>
      <section className="hero">
        <div className="wrap">
          <h1>{t('web.home.title')}</h1>
          <p className="lead">{t('web.home.lead')}</p>
          <SearchBox kinds={kinds} />
          <Examples />
          <SixFinds kinds={kinds} counts={counts} />
        </div>
      </section>
      <section className="wrap block" aria-labelledby="h-open">
        <div className="row between">
          <h2 id="h-open">{t('web.home.open')}</h2>
          <Actions />
        </div>
        <p className="soft">{t('web.home.open.one-account')}</p>
        {programmes && rounds ? (
          <ul className="subs">
            {programmes.map((programme) => (
              <ProgrammeRow key={programme.id} programme={programme} />
            ))}
            <VoucherRow rounds={rounds} />
          </ul>
        ) : (
          <p className="block-note">{t('web.home.unreachable')}</p>
        )}
      </section>
      <SystemRows systems={systems} className="wrap block" />
      {programmes?.[0] ? <HowItWorks limits={programmes[0].limits} /> : null}
      <section className="wrap block" aria-labelledby="h-verify">
        <VerifyForm headingId="h-verify" />
      </section>
    </main>
  );
}

/** How one may ask: a condition, two words, a short form with a place. */
function Examples(): JSX.Element {
  const t = useMessages(homeMessages);
  const examples = [t('web.home.example.1'), t('web.home.example.2'), t('web.home.example.3')];
  return (
    <p className="small soft row examples">
      {t('web.home.examples')}
      {examples.map((text) => (
        <LocalLink key={text} to={`/search?q=${encodeURIComponent(text)}`}>
          {text}
        </LocalLink>
      ))}
    </p>
  );
}

function Actions(): JSX.Element {
  const t = useMessages(homeMessages);
  const f = useMessages(frameMessages);
  const language = useLanguage();
  const { session } = usePortal();
  if (!session) {
    const returnTo = encodeURIComponent(localPath('/workspace', language));
    return (
      <p className="row">
        <LinkButton href={`/auth/login?return_to=${returnTo}`}>{t('web.home.start')}</LinkButton>
      </p>
    );
  }
  return (
    <p className="row">
      {session.company ? (
        <LocalLink className={buttonClass()} to="/workspace">
          {t('web.home.workspace')}
        </LocalLink>
      ) : null}
      {desksOf(session).map(({ to, label }, at) => (
        <LocalLink key={to} className={buttonClass(session.company || at > 0 ? 'second' : 'primary')} to={to}>
          {f(label)}
        </LocalLink>
      ))}
    </p>
  );
}

/** What for, what is open, until when, and the way in. */
function ProgrammeRow({ programme }: { readonly programme: Programme }): JSX.Element {
  const t = useMessages(homeMessages);
  const language = useLanguage();
  const days = programme.round?.workingDaysLeft ?? 0;
  const left = days > 0 ? t('web.home.days-left', { count: days }) : t('web.home.last-day');
  return (
    <li>
      <h3>{programme.name[language]}</h3>
      <p className="soft">{programme.summary[language]}</p>
      <RoundState round={programme.round}>{left}</RoundState>
      <p className="go">
        <LocalLink to="/workspace">
          {t(programme.round?.open ? 'web.home.apply' : 'web.home.look')} <Icon name="right" />
        </LocalLink>
      </p>
    </li>
  );
}

/** Vouchers: the round that can be applied for, or the one that comes next. */
function VoucherRow({ rounds }: { readonly rounds: readonly VoucherRound[] }): JSX.Element {
  const t = useMessages(homeMessages);
  const round = rounds.find(({ open }) => open) ?? rounds[0] ?? null;
  return (
    <li>
      <h3>{t('web.home.vouchers')}</h3>
      <p className="soft">{t('web.home.vouchers.text')}</p>
      <RoundState round={round}>
        {round?.money ? t('web.home.vouchers.left', { left: figureText(round.money.left) }) : null}
      </RoundState>
      <p className="go">
        <LocalLink to="/vouchers">
          {t('web.home.vouchers.look')} <Icon name="right" />
        </LocalLink>
      </p>
    </li>
  );
}

interface RoundDates {
  readonly name: Text;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly open: boolean;
}

/** A round's name and dates, and beside them what says how much of it is left. */
function RoundState(props: { readonly round: RoundDates | null; readonly children: ReactNode }): JSX.Element {
  const t = useMessages(homeMessages);
  const language = useLanguage();
  const { round } = props;
  if (!round) return <p className="open soft">{t('web.home.no-round')}</p>;
  const coming = !round.open && Date.parse(round.opensAt) > Date.now();
  return (
    <div className="open">
      <p>
        <b>{round.name[language]}</b>
      </p>
      <p className="small num">
        {coming
          ? t('web.home.opens', { time: momentText(round.opensAt, language) })
          : t('web.home.closes', { time: fullDayText(lastDay(round.closesAt), language) })}{' '}
        {round.open ? (
          props.children ? (
            <Tag tone="accent">{props.children}</Tag>
          ) : null
        ) : (
          <Tag>{t(coming ? 'web.home.not-open' : 'web.home.closed')}</Tag>
        )}
      </p>
    </div>
  );
}

function HowItWorks({ limits }: { readonly limits: Programme['limits'] }): JSX.Element {
  const t = useMessages(homeMessages);
  const steps = [
    ['web.home.how.1', 'web.home.how.1.text', 'web.home.how.1.limit', 0],
    ['web.home.how.2', 'web.home.how.2.text', 'web.home.how.2.limit', 0],
    ['web.home.how.3', 'web.home.how.3.text', 'web.home.how.3.limit', limits.district],
    ['web.home.how.4', 'web.home.how.4.text', 'web.home.how.4.limit', limits.municipal],
  ] as const;
  return (
    <section className="wrap block" aria-labelledby="h-how">
      <h2 id="h-how">{t('web.home.how')}</h2>
      <ol className="how">
        {steps.map(([title, text, limit, days], place) => (
          <li key={title}>
            <p className="num quiet" aria-hidden="true">
              {place + 1}
            </p>
            <h3>{t(title)}</h3>
            <p className="soft">{t(text, { correction: limits.correction })}</p>
            <p className="small">
              <Icon name="clock" /> {t(limit, { days })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
