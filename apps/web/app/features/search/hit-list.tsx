import { dateText, Icon, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, FoundEntry } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { CompareChoice } from '../compare/compare-choice';
import { entryPath } from '../entry/entry-path';
import { distanceText } from '../places/distance-text';
import { placesMessages } from '../places/places.messages';
import { EntryMarks } from './entry-marks';
import { MarkedText } from './marked-text';
import { Original, OriginalText } from './original';
import { searchMessages } from './search.messages';

/** The results of one page, the best first. */
export function HitList(props: {
  readonly items: readonly FoundEntry[];
  readonly kinds: readonly FinderKind[];
}): JSX.Element {
  return (
    <ol className="hits">
      {props.items.map((item) => (
        <HitRow key={item.id} item={item} directory={props.kinds.find(({ id }) => id === item.kind)} />
      ))}
    </ol>
  );
}

function HitRow({
  item,
  directory,
}: {
  readonly item: FoundEntry;
  readonly directory?: FinderKind | undefined;
}) {
  const language = useLanguage();
  const english = language === 'en' ? item.titleEn : null;
  return (
    <li className="hit">
      <p className="small quiet">
        <Icon name={item.kind} /> {directory?.name[language]}
      </p>
      <h3>
        <LocalLink to={entryPath(item)}>{english ?? <MarkedText pieces={item.marked.title} />}</LocalLink>
      </h3>
      {english === null ? null : (
        <p className="small soft">
          <MarkedText pieces={item.marked.title} />
        </p>
      )}
      <HitFacts item={item} />
      {item.snippet === '' ? null : (
        <p>
          <MarkedText pieces={item.marked.snippet} />
        </p>
      )}
      <div className="row">
        <HitReasons item={item} />
        <CompareChoice entry={item} />
      </div>
    </li>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** In one line what it is, until when, of whom. */
function HitFacts({ item }: { readonly item: FoundEntry }): JSX.Element {
  const t = useMessages(searchMessages);
  const language = useLanguage();
  const p = useMessages(placesMessages);
  const { facts, closesOn, open, source, fields, distance } = item;
  const date = closesOn === null ? '' : dateText(closesOn, language);
  return (
    <p className="small soft num facts-line">
      {distance === null ? null : (
        <span>{p('web.near.away', { distance: distanceText(distance)[language] })} </span>
      )}
      {facts.map(({ id, shown }) => (
        <span key={id}>
          {DAY.test(shown.zh) ? dateText(shown.zh, language) : <OriginalText text={shown} />}{' '}
        </span>
      ))}
      {closesOn === null ? null : (
        <span>{t(open === true ? 'web.search.closes' : 'web.search.closed-on', { date })} </span>
      )}
      {source === null ? null : (
        <span className="quiet">
          {t('web.search.source')}
          <Original text={source} />{' '}
        </span>
      )}
      <EntryMarks entry={item} />{' '}
      {fields['voucher'] === 'yes' ? <Tag tone="ok">{t('web.search.voucher')}</Tag> : null}
    </p>
  );
}

function HitReasons({ item }: { readonly item: FoundEntry }): JSX.Element | null {
  const t = useMessages(searchMessages);
  const reasons = item.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <details className="why">
      <summary>
        {t('web.search.why')}
        <span className="vh">
          {t('web.search.why.of')}
          <Original text={item.title} />
        </span>
      </summary>
      <ul>
        {reasons.map(({ text }) => (
          <li key={text.zh}>
            <OriginalText text={text} />
          </li>
        ))}
      </ul>
    </details>
  );
}
