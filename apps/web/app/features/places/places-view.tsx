import { EmptyState, figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { SearchResults } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { searchPath, type SearchQuery } from '../search/search-query';
import { drawing } from './drawing';
import { DrawnMap, ROOM } from './drawn-map';
import { markLinks } from './mark-links';
import { PlacedList } from './placed-list';
import { placesMessages } from './places.messages';

type Placed = NonNullable<SearchResults['placed']>;

/** Results where they are: drawn to scale, and beside it the same as a list. */
export function PlacesView(props: {
  readonly query: SearchQuery;
  readonly results: SearchResults & { readonly placed: Placed };
}): JSX.Element {
  const t = useMessages(placesMessages);
  const language = useLanguage();
  const { query, results } = props;
  const { placed, near } = results;
  const { items } = placed;
  const whole = <LocalLink to={searchPath({ ...query, isMap: false })}>{t('web.places.whole')}</LocalLink>;
  if (items.length === 0)
    return (
      <EmptyState title={t('web.places.none')} action={whole}>
        <p>{t('web.places.none.text')}</p>
      </EmptyState>
    );
  const drawn = drawing(items, near, ROOM);
  const links = markLinks(drawn, items, language, (count, names) =>
    t('web.places.several', { count, names: names.join(t('web.places.names')) }),
  );
  const left = results.total - placed.total;
  return (
    <section className="places" aria-labelledby="h-places">
      <h3 id="h-places" className="vh">
        {t('web.places.title')}
      </h3>
      <div className="stack">
        <DrawnMap drawing={drawn} links={links} title={t('web.places.title')} />
        <p className="small soft">
          {t('web.places.note')} {near ? t('web.places.cross') : null}{' '}
          {drawn.marks.length < items.length ? t('web.places.shared') : null}
        </p>
      </div>
      <div className="stack">
        <PlacedList items={items} drawing={drawn} />
        <p className="small soft num">
          {items.length < placed.total
            ? t('web.places.cut', { total: figureText(String(placed.total)), count: items.length })
            : null}{' '}
          {left > 0 ? t('web.places.unplaced', { count: figureText(String(left)) }) : null}{' '}
          {left > 0 || items.length < placed.total ? whole : null}
        </p>
      </div>
    </section>
  );
}
