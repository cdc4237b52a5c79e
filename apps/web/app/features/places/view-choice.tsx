import { useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { searchPath, type SearchQuery } from '../search/search-query';
import { placesMessages } from './places.messages';

/** A list, or where things are; the address holds which. */
export function ViewChoice({ query }: { readonly query: SearchQuery }): JSX.Element {
  const t = useMessages(placesMessages);
  return (
    <nav className="viewchoice small" aria-label={t('web.places.view')}>
      {([false, true] as const).map((isMap) => (
        <LocalLink
          key={String(isMap)}
          to={searchPath({ ...query, isMap, page: 1 })}
          aria-current={query.isMap === isMap ? 'page' : undefined}
        >
          {t(isMap ? 'web.places.map' : 'web.places.list')}
        </LocalLink>
      ))}
    </nav>
  );
}
