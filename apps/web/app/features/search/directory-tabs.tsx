import { figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, SearchResults } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { directoryOf, inDirectory, searchPath, type SearchQuery } from './search-query';
import { searchMessages } from './search.messages';

/** The directories with how many results each has; the address of each keeps the question. */
export function DirectoryTabs(props: {
  readonly query: SearchQuery;
  readonly kinds: readonly FinderKind[];
  /** Null where nothing was counted. */
  readonly counts: SearchResults['facets'][string] | null;
}): JSX.Element {
  const t = useMessages(searchMessages);
  const language = useLanguage();
  const { query, kinds, counts } = props;
  const chosen = query.filters.flatMap(([name, value]) => (name === 'kind' ? [value] : []));
  const isNarrowed = query.filters.length > chosen.length;
  const countOf = (kind: string) => counts?.find(({ value }) => value === kind)?.count ?? 0;
  const all = counts?.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label={t('web.search.directories')} className="kinds">
      <ul>
        <li>
          <LocalLink
            to={searchPath(inDirectory(query, null, true))}
            aria-current={chosen.length === 0 ? 'page' : undefined}
          >
            {t('web.search.all')} {all === undefined ? null : <b>{figureText(String(all))}</b>}
          </LocalLink>
        </li>
        {kinds.map(({ id, name }) => {
          const count = countOf(id);
          // What its own fields were narrowed by means nothing in another directory.
          const keeps = count > 0 || !isNarrowed;
          return (
            <li key={id}>
              {counts && count === 0 && !isNarrowed && !chosen.includes(id) ? (
                <span>
                  {name[language]} <b>0</b>
                </span>
              ) : (
                <LocalLink
                  to={searchPath(inDirectory(query, id, keeps))}
                  aria-current={directoryOf(query) === id ? 'page' : undefined}
                >
                  {name[language]} {counts && keeps ? <b>{figureText(String(count))}</b> : null}
                </LocalLink>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
