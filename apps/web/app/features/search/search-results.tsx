import { EmptyState, figureText, Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, SearchResults } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { CompareBar } from '../compare/compare-choice';
import { Pager } from '../orders/pager';
import { NearLine } from '../places/near-line';
import { PlacesView } from '../places/places-view';
import { ViewChoice } from '../places/view-choice';
import { appliedFilters } from './facet-groups';
import { FACETS } from './facet-panel';
import { HitList } from './hit-list';
import { OriginalText } from './original';
import { Relaxations } from './relaxations';
import { SearchNotices } from './search-notices';
import { hasPlaces, searchPath, showsMap, without, type SearchQuery } from './search-query';
import { searchMessages } from './search.messages';

interface Found {
  readonly query: SearchQuery;
  readonly results: SearchResults;
  readonly kinds: readonly FinderKind[];
}

/** Everything under the box: how many, what narrows them, the results of this page, what to give up for more. */
export function Results({ query, results, kinds }: Found): JSX.Element {
  const { placed, total } = results;
  return (
    <div className="stack-3">
      <SearchNotices query={query} results={results} />
      <div className="row between">
        <Count results={results} />
        <Chosen query={query} results={results} />
        {hasPlaces(query) ? <ViewChoice query={query} /> : null}
      </div>
      <SaveLink query={query} />
      {hasPlaces(query) && !results.rebuilding ? <NearLine query={query} results={results} /> : null}
      {showsMap(query) && placed && total > 0 ? (
        <PlacesView query={query} results={{ ...results, placed }} />
      ) : (
        <ListView query={query} results={results} kinds={kinds} />
      )}
      <Relaxations query={query} results={results} />
    </div>
  );
}

/** The results of one page, the best or the nearest first. */
function ListView({ query, results, kinds }: Found): JSX.Element {
  const { items, pages, limit, beyondEnd } = results;
  return (
    <>
      {beyondEnd && results.total > 0 ? <BeyondEnd query={query} pages={pages} /> : null}
      {items.length === 0 && !beyondEnd ? <Nothing query={query} /> : null}
      {items.length > 0 ? <HitList items={items} kinds={kinds} /> : null}
      {items.length > 0 ? <CompareBar /> : null}
      {beyondEnd ? null : (
        <Pager
          page={query.page}
          total={pages * limit}
          size={limit}
          to={(page) => searchPath({ ...query, page })}
        />
      )}
    </>
  );
}

function Count({ results }: Pick<Found, 'results'>): JSX.Element {
  const t = useMessages(searchMessages);
  const { total, complete, rebuilding, facets, near } = results;
  const isCounted = Object.keys(facets).length > 0 || !rebuilding;
  return (
    <div>
      <h2 className="count num">
        {isCounted
          ? t(total === 1 ? 'web.search.count.one' : 'web.search.count', { count: figureText(String(total)) })
          : t('web.search.count.titles')}
      </h2>
      {isCounted && complete < total && !near ? (
        <p className="small soft">
          {t(complete === 0 ? 'web.search.complete.none' : 'web.search.complete', {
            count: figureText(String(complete)),
          })}
        </p>
      ) : null}
    </div>
  );
}

/** The way to be told of what is new for this question; whoever is not signed in is brought back to it. */
function SaveLink({ query }: Pick<Found, 'query'>): JSX.Element | null {
  const t = useMessages(searchMessages);
  if (query.text === '' && query.filters.length === 0) return null;
  const asked = searchPath({ ...query, near: '', isMap: false, page: 1 }).slice('/search'.length);
  return (
    <p className="small">
      <LocalLink to={`/workspace/saved-searches/new${asked}`} rel="nofollow" reloadDocument>
        {t('web.search.save')}
      </LocalLink>
    </p>
  );
}

/** What is chosen, each with its way back, and on a narrow screen the way to the filters. */
function Chosen({ query, results }: Pick<Found, 'query' | 'results'>): JSX.Element {
  const t = useMessages(searchMessages);
  const chosen = appliedFilters(results.facets, query);
  return (
    <div className="row small">
      {Object.keys(results.facets).length > 0 ? (
        <button className="btn second opener" popoverTarget={FACETS} type="button">
          {chosen.length > 0
            ? t('web.search.filter.count', { count: chosen.length })
            : t('web.search.filter')}
        </button>
      ) : null}
      {chosen.map(({ filter: [name, value], label }) => (
        <LocalLink key={`${name} ${value}`} className="chip" to={searchPath(without(query, name, value))}>
          <OriginalText text={label} /> <Icon name="cross" />
          <span className="vh">{t('web.search.remove')}</span>
        </LocalLink>
      ))}
    </div>
  );
}

function BeyondEnd({ query, pages }: { readonly query: SearchQuery; readonly pages: number }): JSX.Element {
  const t = useMessages(searchMessages);
  return (
    <EmptyState
      title={t('web.search.beyond', { page: query.page })}
      action={<LocalLink to={searchPath({ ...query, page: pages })}>{t('web.search.beyond.last')}</LocalLink>}
    >
      <p>{t('web.search.beyond.text', { pages })}</p>
    </EmptyState>
  );
}

function Nothing({ query }: Pick<Found, 'query'>): JSX.Element {
  const t = useMessages(searchMessages);
  const language = useLanguage();
  const { text } = query;
  return (
    <EmptyState
      title={
        text === '' ? t('web.search.none.filters') : t('web.search.none', { text: shortened(text, language) })
      }
      action={<LocalLink to="/search">{t('web.search.none.all')}</LocalLink>}
    >
      <p>{t('web.search.none.text')}</p>
    </EmptyState>
  );
}

const SAID = 40;

/** Ten thousand characters are not said again. */
function shortened(text: string, language: 'zh' | 'en'): string {
  const characters = [...text];
  return characters.length <= SAID
    ? text
    : `${characters.slice(0, SAID).join('')}${language === 'zh' ? '……' : '…'}`;
}
