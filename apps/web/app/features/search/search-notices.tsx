import { LinkButton, Notice, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { SearchResults } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import { Original, OriginalText } from './original';
import { searchPath, type SearchQuery } from './search-query';
import { searchMessages } from './search.messages';

/** What one has to know before one reads the results: that something else was looked for, or not all of it. */
export function SearchNotices(props: {
  readonly query: SearchQuery;
  readonly results: SearchResults;
}): JSX.Element {
  const t = useMessages(searchMessages);
  const { query, results } = props;
  const { corrected, ignored, rebuilding } = results;
  return (
    <>
      {rebuilding ? (
        <Notice tone="warn">
          <p>
            <b>{t('web.search.rebuilding')}</b>
          </p>
          <p>{t('web.search.rebuilding.text')}</p>
        </Notice>
      ) : null}
      {corrected === null ? null : (
        <Notice>
          <p>
            {t('web.search.corrected', { text: query.text })}{' '}
            <LocalLink to={searchPath({ ...query, text: corrected, page: 1 })}>
              <b>
                <Original text={corrected} />
              </b>
            </LocalLink>
          </p>
        </Notice>
      )}
      {ignored.length > 0 ? (
        <Notice tone="warn">
          <p>
            <b>{t('web.search.ignored')}</b>
          </p>
          <ul>
            {ignored.map(({ name, value, text }) => (
              <li key={`${name} ${value} ${text.zh}`}>
                <OriginalText text={text} />
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

/** The search gave up: what was asked for is still in the address and in the box. */
export function TooSlow({ query }: { readonly query: SearchQuery }): JSX.Element {
  const t = useMessages(searchMessages);
  const language = useLanguage();
  return (
    <Notice tone="warn">
      <h2>{t('web.search.slow')}</h2>
      <p>{t('web.search.slow.text')}</p>
      <p>
        <LinkButton kind="second" href={localPath(searchPath(query), language)}>
          {t('web.search.again')}
        </LinkButton>
      </p>
    </Notice>
  );
}
