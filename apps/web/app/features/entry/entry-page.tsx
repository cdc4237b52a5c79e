import { Notice, Tag, dateText, fullDayText, useLanguage, useMessages } from '#look';
import { useContext, type JSX } from 'react';
import { redirect } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { FinderEntryPage, FoundEntry, SearchResults } from '../../api/types';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { localeOf, localPath } from '../../frame/locale';
import { NonceContext } from '../../frame/nonce-context';
import { pageTitle } from '../../frame/page-title';
import { portalContext, type PortalContext } from '../../load-context';
import choiceCss from '../compare/compare-choice.css?url';
import { EntryPlace } from '../places/entry-place';
import type { PlacedEntry } from '../places/mark-links';
import { placeOfEntry } from '../places/place-of-entry';
import placesCss from '../places/places.css?url';
import { EntryMarks } from '../search/entry-marks';
import { Original } from '../search/original';
import type { Route } from './+types/entry-page';
import { daysLeft } from './days-left';
import { EntryBody } from './entry-body';
import { EntryFacts, EntryProvenance } from './entry-facts';
import { EntryNextSteps } from './entry-next-steps';
import { entryPath } from './entry-path';
import { EntryShare } from './entry-share';
import entryCss from './entry.css?url';
import { entryMessages } from './entry.messages';
import { RelatedEntries } from './related-entries';
import { RecentlySeen } from './recently-seen';
import seenCss from './seen.css?url';
import { scriptText, structuredData } from './structured-data';

interface Shown {
  readonly entry: FinderEntryPage;
  /** Of this page, whatever address led here. */
  readonly address: string;
  readonly daysLeft: number | null;
  readonly related: readonly FoundEntry[];
  /** Of what is somewhere: what else is near it. */
  readonly nearby: readonly PlacedEntry[];
}

const DESCRIBED = 160;
const NEARBY = 5;

export function links(): ReturnType<Route.LinksFunction> {
  return [entryCss, seenCss, choiceCss, placesCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs) {
  if (!loaderData) return pageTitle(location.pathname);
  const { entry, address } = loaderData;
  return [
    ...pageTitle(location.pathname, { zh: entry.title, en: entry.titleEn ?? entry.title }),
    { name: 'description', content: entry.body.slice(0, DESCRIBED).replaceAll(/\s+/g, ' ') || entry.title },
    { tagName: 'link', rel: 'canonical', href: address },
    ...(entry.demo ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
}

/** The address alone names an entry: who comes by another directory's is led to where it belongs. */
export async function loader({ context, url, params }: Route.LoaderArgs): Promise<Shown> {
  const { kind, address } = params;
  const path = `/finder/entries/${encodeURIComponent(kind)}/${encodeURIComponent(address)}`;
  const entry = await readForPage<FinderEntryPage>({ context, url }, path);
  const own = localPath(entryPath(entry), localeOf(url.pathname));
  if (entry.kind !== kind) throw redirect(own, 301);
  const portal = context.get(portalContext);
  const [related, nearby] = await Promise.all([relatedTo(portal, entry), near(portal, entry)]);
  return {
    entry,
    address: portal.publicUrl + own,
    daysLeft: entry.closesOn === null ? null : daysLeft(entry.closesOn, new Date()),
    related,
    nearby,
  };
}

/** None rather than no page. */
async function relatedTo(portal: PortalContext, { id }: FinderEntryPage): Promise<FoundEntry[]> {
  const response = await portal.api(`/finder/related?id=${id}`);
  return response.ok ? ((await response.json()) as { items: FoundEntry[] }).items : [];
}

async function near(portal: PortalContext, entry: FinderEntryPage): Promise<PlacedEntry[]> {
  if (!placeOfEntry(entry)) return [];
  const response = await portal.api(`/finder/search?kind=${entry.kind}&near=${entry.id}&placed=1&limit=1`);
  if (!response.ok) return [];
  const { placed } = (await response.json()) as SearchResults;
  return (placed?.items ?? []).filter(({ id }) => id !== entry.id).slice(0, NEARBY);
}

/** One entry of a directory: for everybody, without scripts. */
export default function EntryPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryMessages);
  const { entry, address, related, nearby } = loaderData;
  return (
    <main id="main" className="wrap entrypage" tabIndex={-1}>
      <EntryCrumb entry={entry} />
      <EntryHead shown={loaderData} />
      <div className="entrycols">
        <aside className="stack-3">
          <EntryNextSteps steps={entry.nextSteps} />
          <EntryFacts entry={entry} />
          <EntryPlace entry={entry} nearby={nearby} />
        </aside>
        <article className="stack" aria-labelledby="h-body">
          <h2 id="h-body">{t('web.entry.body')}</h2>
          <EntryBody body={entry.body} />
        </article>
        <div className="after">
          <EntryProvenance entry={entry} />
          <RelatedEntries entry={entry} items={related} />
          <EntryShare address={address} />
          <RecentlySeen entry={entry} />
        </div>
      </div>
      <StructuredData entry={entry} address={address} />
    </main>
  );
}

function EntryCrumb({ entry }: Pick<Shown, 'entry'>): JSX.Element {
  const t = useMessages(entryMessages);
  const f = useMessages(frameMessages);
  const language = useLanguage();
  return (
    <nav className="crumb noprint" aria-label={f('web.place')}>
      <ol>
        <li>
          <LocalLink to="/search">{t('web.entry.find')}</LocalLink>
        </li>
        <li>
          <LocalLink to={`/search?kind=${entry.kind}`}>{entry.directory[language]}</LocalLink>
        </li>
      </ol>
    </nav>
  );
}

function EntryHead({ shown: { entry, daysLeft } }: { readonly shown: Shown }): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { title, titleEn, stale, demo, confirmedOn } = entry;
  const english = language === 'en' ? titleEn : null;
  const second = english === null ? titleEn : title;
  return (
    <header className="stack">
      <h1>{english ?? <Original text={title} />}</h1>
      {second === null ? null : (
        <p className="soft" lang={english === null ? 'en' : 'zh-CN'}>
          {second}
        </p>
      )}
      <div className="row">
        <Tag tone="accent">{entry.one[language]}</Tag>
        <EntryMarks entry={entry} />
        <Deadline entry={entry} daysLeft={daysLeft} />
      </div>
      {stale ? (
        <Notice tone="warn">
          <p>
            <b>{t('web.entry.stale')}</b>
          </p>
          <p>{t('web.entry.stale.text', { date: dateText(confirmedOn, language) })}</p>
        </Notice>
      ) : null}
      {demo ? (
        <Notice>
          <p>
            <b>{t('web.entry.demo')}</b>
          </p>
          <p>{t('web.entry.demo.text')}</p>
        </Notice>
      ) : null}
    </header>
  );
}

/** By when, and how long that is. */
function Deadline({ entry, daysLeft }: Pick<Shown, 'entry' | 'daysLeft'>): JSX.Element | null {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  if (entry.closesOn === null || daysLeft === null) return null;
  const date = fullDayText(entry.closesOn, language);
  if (daysLeft < 0) return <span className="num soft">{t('web.entry.closed', { date })}</span>;
  const left =
    daysLeft === 0
      ? t('web.entry.last-day')
      : t(daysLeft === 1 ? 'web.entry.day-left' : 'web.entry.days-left', { days: daysLeft });
  return (
    <span className="num">
      <b>{t('web.entry.closes', { date })}</b> <span className="soft">{left}</span>
    </span>
  );
}

/** For machines that read pages. */
function StructuredData({ entry, address }: Pick<Shown, 'entry' | 'address'>): JSX.Element | null {
  const nonce = useContext(NonceContext);
  const data = structuredData(entry, address);
  if (!data) return null;
  // oxlint-disable-next-line react/no-danger -- JSON with everything escaped that could end the element
  return (
    <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: scriptText(data) }} />
  );
}
