import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderEntry, FoundEntry } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { CompareBar, CompareChoice } from '../compare/compare-choice';
import { Original, OriginalText } from '../search/original';
import { entryMessages } from './entry.messages';
import { entryPath } from './entry-path';

/** What is about the same, which can be compared with this entry. */
export function RelatedEntries(props: {
  readonly entry: FinderEntry;
  readonly items: readonly FoundEntry[];
}): JSX.Element | null {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { entry, items } = props;
  if (items.length === 0) return null;
  return (
    <section className="noprint" aria-labelledby="h-related">
      <h2 id="h-related">{t('web.entry.related')}</h2>
      <ul className="related">
        {items.map((item) => (
          <li key={item.id}>
            <div>
              <LocalLink to={entryPath(item)}>
                <Original text={language === 'en' ? (item.titleEn ?? item.title) : item.title} />
              </LocalLink>
              <p className="small soft">
                {item.facts.slice(0, 3).map(({ id, shown }, at) => (
                  <span key={id}>
                    {at > 0 ? ' · ' : ''}
                    <OriginalText text={shown} />
                  </span>
                ))}
              </p>
            </div>
            <CompareChoice entry={item} />
          </li>
        ))}
      </ul>
      <CompareBar entry={entry} />
    </section>
  );
}
