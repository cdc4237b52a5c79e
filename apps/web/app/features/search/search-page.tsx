import { useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage, readIfThere } from '../../api/read-for-page';
import type { FinderKind, SearchResults } from '../../api/types';
import { fillText } from '#kernel';
import { pageTitle } from '../../frame/page-title';
import choiceCss from '../compare/compare-choice.css?url';
import { RecentlySeen } from '../entry/recently-seen';
import seenCss from '../entry/seen.css?url';
import placesCss from '../places/places.css?url';
import type { Route } from './+types/search-page';
import { DirectoryTabs } from './directory-tabs';
import { appliedFilters, facetGroups } from './facet-groups';
import { FacetPanel } from './facet-panel';
import { SearchBox } from './search-box';
import boxCss from './search-box.css?url';
import { TooSlow } from './search-notices';
import { apiPath, directoryOf, searchQuery, type SearchQuery } from './search-query';
import { Results } from './search-results';
import searchCss from './search.css?url';
import { searchMessages } from './search.messages';

interface Searched {
  readonly query: SearchQuery;
  readonly kinds: readonly FinderKind[];
  /** Null: it took too long. */
  readonly results: SearchResults | null;
}

export function links(): ReturnType<Route.LinksFunction> {
  return [boxCss, searchCss, choiceCss, seenCss, placesCss].map((href) => ({ rel: 'stylesheet', href }));
}

/** Search engines are to find the entries, not each other's questions. */
export function meta({ location, loaderData }: Route.MetaArgs) {
  const text = loaderData?.query.text ?? '';
  const title =
    text === ''
      ? searchMessages['web.search.title']
      : fillText(searchMessages['web.search.title.of'], { text });
  const isAsked = location.search !== '';
  return [
    ...pageTitle(location.pathname, title),
    ...(isAsked ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Searched> {
  const page = { context, url };
  const query = searchQuery(url);
  const [kinds, results] = await Promise.all([
    readForPage<{ items: FinderKind[] }>(page, '/finder/kinds'),
    readIfThere<SearchResults>(page, apiPath(query), 'finder.search-too-slow'),
  ]);
  return { query, kinds: kinds.items, results };
}

/** One search over six directories: for everybody, without scripts. */
export default function SearchPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(searchMessages);
  const { query, kinds, results } = loaderData;
  const directory = kinds.find(({ id }) => id === directoryOf(query));
  return (
    <main id="main" className="wrap searchpage" tabIndex={-1}>
      <h1 className="vh">{t(query.text === '' ? 'web.search.title' : 'web.search.heading')}</h1>
      <SearchBox text={query.text} directory={directory} kinds={kinds} />
      <DirectoryTabs query={query} kinds={kinds} counts={results?.facets['kind'] ?? null} />
      {results ? (
        <div className="cols">
          <FacetPanel
            query={query}
            groups={facetGroups(results, kinds, query)}
            chosen={appliedFilters(results.facets, query).length}
          />
          <Results query={query} results={results} kinds={kinds} />
        </div>
      ) : (
        <TooSlow query={query} />
      )}
      {query.text === '' ? <RecentlySeen /> : null}
    </main>
  );
}
