import { figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { SearchResults } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { Original } from './original';
import { searchPath, without, withoutWord, type SearchQuery } from './search-query';
import { searchMessages } from './search.messages';

type Relaxation = SearchResults['relaxations'][number];

/** What to give up for more, and how many results that gives. */
export function Relaxations(props: {
  readonly query: SearchQuery;
  readonly results: Pick<SearchResults, 'relaxations' | 'corrected'>;
}): JSX.Element | null {
  const t = useMessages(searchMessages);
  const language = useLanguage();
  const { relaxations, corrected } = props.results;
  if (relaxations.length === 0) return null;
  const asked = { ...props.query, text: corrected ?? props.query.text };
  return (
    <section className="relax" aria-labelledby="h-relax">
      <h2 id="h-relax">{t('web.search.relax')}</h2>
      <ul>
        {relaxations.map((relaxation) => {
          const wider = widerOf(asked, relaxation);
          const words = (
            <>
              <Original text={relaxation.text[language]} />
              <b className="num">
                {t('web.search.relax.count', { count: figureText(String(relaxation.total)) })}
              </b>
            </>
          );
          return (
            <li key={`${relaxation.facet} ${relaxation.value} ${relaxation.word}`}>
              {wider ? <LocalLink to={searchPath(wider)}>{words}</LocalLink> : <p>{words}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function widerOf(query: SearchQuery, { word, facet, value }: Relaxation): SearchQuery | null {
  if (facet !== null && value !== null) return without(query, facet, value);
  const text = word === null ? null : withoutWord(query.text, word);
  return text === null || text === '' ? null : { ...query, text, page: 1 };
}
