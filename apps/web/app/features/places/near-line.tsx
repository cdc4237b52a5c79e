import { figureText, useLanguage, useMessages } from '#look';
import { useContext, type JSX } from 'react';
import type { SearchResults } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { NonceContext } from '../../frame/nonce-context';
import { searchPath, showsMap, type SearchQuery } from '../search/search-query';
import nearScript from './near.js?url';
import { placesMessages } from './places.messages';

/** From where distances are counted and how to stop that; else a button for the browser's position, where scripts run. */
export function NearLine(props: {
  readonly query: SearchQuery;
  readonly results: SearchResults;
}): JSX.Element {
  const t = useMessages(placesMessages);
  const nonce = useContext(NonceContext);
  const { query, results } = props;
  const { near, placed, total } = results;
  // A map says itself what it does not show.
  const left = showsMap(query) ? 0 : total - (placed?.total ?? total);
  return (
    <div className="nearline small">
      {near ? (
        <p className="num">
          <b>
            <NearName near={near} />
          </b>
          <span className="soft">{t('web.near.straight')}</span>{' '}
          {left > 0 ? (
            <span className="soft">{t('web.near.nowhere', { count: figureText(String(left)) })}</span>
          ) : null}{' '}
          <LocalLink to={searchPath({ ...query, near: '', page: 1 })}>{t('web.near.stop')}</LocalLink>
        </p>
      ) : null}
      <p data-near data-failed={t('web.near.failed')} hidden>
        <button className="btn plain" type="button">
          {t('web.near.mine')}
        </button>{' '}
        <span className="quiet">{t('web.near.mine.hint')}</span> <b role="status" />
      </p>
      <script type="module" nonce={nonce} src={nearScript} />
    </div>
  );
}

function NearName({ near }: { readonly near: NonNullable<SearchResults['near']> }): JSX.Element {
  const t = useMessages(placesMessages);
  const language = useLanguage();
  const { entry, latitude, longitude } = near;
  if (!entry) return <>{t('web.near.from.point', { latitude, longitude })} </>;
  const name = language === 'en' ? (entry.titleEn ?? entry.title) : entry.title;
  return <>{t('web.near.from', { name })} </>;
}
