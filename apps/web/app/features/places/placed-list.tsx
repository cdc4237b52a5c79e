import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { entryPath } from '../entry/entry-path';
import { EntryMarks } from '../search/entry-marks';
import { Original, OriginalText } from '../search/original';
import { distanceText } from './distance-text';
import type { Drawing } from './drawing';
import { nameOf, rowOf, type PlacedEntry } from './mark-links';
import { placesMessages } from './places.messages';

/** What a drawing shows, in words: each with the number of its mark. */
export function PlacedList(props: {
  readonly items: readonly PlacedEntry[];
  readonly drawing: Drawing;
  /** Only names and distances. */
  readonly brief?: boolean;
}): JSX.Element {
  const { items, drawing, brief = false } = props;
  return (
    <ol className="placed">
      {items.map((item, at) => (
        <PlacedRow
          key={item.id}
          item={item}
          number={drawing.marks.findIndex(({ members }) => members.includes(at)) + 1}
          brief={brief}
        />
      ))}
    </ol>
  );
}

function PlacedRow(props: {
  readonly item: PlacedEntry;
  readonly number: number;
  readonly brief: boolean;
}): JSX.Element {
  const t = useMessages(placesMessages);
  const language = useLanguage();
  const { item, number, brief } = props;
  const { facts, distance } = item;
  return (
    <li id={rowOf(item)}>
      <span className="number num">
        <span className="vh">{t('web.places.mark')}</span>
        {number}
      </span>
      <div>
        <LocalLink to={entryPath(item)}>
          <Original text={nameOf(item, language)} />
        </LocalLink>
        <p className="small soft num facts-line">
          {distance === null ? null : (
            <span>
              {t(brief ? 'web.near.distance' : 'web.near.away', {
                distance: distanceText(distance)[language],
              })}{' '}
            </span>
          )}
          {(brief ? [] : facts).map(({ id, shown }) => (
            <span key={id}>
              <OriginalText text={shown} />{' '}
            </span>
          ))}
          {brief ? null : <EntryMarks entry={{ open: null, stale: false, demo: item.demo }} />}
        </p>
      </div>
    </li>
  );
}
