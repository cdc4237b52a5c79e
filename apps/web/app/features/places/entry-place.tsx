import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderEntry } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { drawing } from './drawing';
import { DrawnMap, ROOM } from './drawn-map';
import { markLinks, type PlacedEntry } from './mark-links';
import { PlacedList } from './placed-list';
import { placeOfEntry } from './place-of-entry';
import { placesMessages } from './places.messages';

/** Where an entry is, among what is near; nothing where nobody has said it. */
export function EntryPlace(props: {
  readonly entry: FinderEntry;
  /** What is near, the nearest first. */
  readonly nearby: readonly PlacedEntry[];
}): JSX.Element | null {
  const t = useMessages(placesMessages);
  const language = useLanguage();
  const { entry, nearby } = props;
  const place = placeOfEntry(entry);
  if (!place) return null;
  const drawn = drawing(nearby, place, ROOM);
  const links = markLinks(drawn, nearby, language, (count, names) =>
    t('web.places.several', { count, names: names.join(t('web.places.names')) }),
  );
  return (
    <section className="herenear stack" aria-labelledby="h-place">
      <h2 id="h-place">{t('web.places.title.one')}</h2>
      <DrawnMap drawing={drawn} links={links} title={t('web.places.title')} />
      <p className="small soft">
        {t(nearby.length > 0 ? 'web.places.one.text' : 'web.places.one.alone')} {t('web.places.note')}
      </p>
      {nearby.length > 0 ? <PlacedList items={nearby} drawing={drawn} brief /> : null}
      <p>
        <LocalLink to={`/search?kind=${entry.kind}&near=${encodeURIComponent(entry.address)}`}>
          {t('web.near.here')}
        </LocalLink>
      </p>
    </section>
  );
}
