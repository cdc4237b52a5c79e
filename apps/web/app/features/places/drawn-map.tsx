import { useLanguage, useMessages } from '#look';
import { useId, type JSX } from 'react';
import { distanceText } from './distance-text';
import type { Drawing } from './drawing';
import { placesMessages } from './places.messages';

/** In units of the drawing, which is shown at about its own size. */
export const ROOM = { width: 360, height: 340, edge: 34, apart: 27 };
const MARK = 13.5;
/** Longer than a mark that may stand on it. */
const CROSS = 20;
/** Of the scale and of the arrow. */
const CORNER = 14;

/** What a mark leads to, and how it is called. */
export interface MarkLink {
  readonly number: number;
  readonly href: string;
  readonly name: string;
  /** Of the name. */
  readonly lang: 'zh-CN' | 'en';
}

/** Places to scale: the marks are links, north is above, the scale says how far it is. */
export function DrawnMap(props: {
  readonly drawing: Drawing;
  /** One for each mark; none for what is the page's own. */
  readonly links: readonly MarkLink[];
  readonly title: string;
}): JSX.Element {
  const t = useMessages(placesMessages);
  const language = useLanguage();
  const id = useId();
  const { drawing, links, title } = props;
  const { marks, from, scale } = drawing;
  const bottom = ROOM.height - CORNER;
  return (
    <svg
      className="drawnmap"
      viewBox={`0 0 ${ROOM.width} ${ROOM.height}`}
      role="group"
      aria-labelledby={`${id}-t`}
    >
      <title id={`${id}-t`}>{title}</title>
      <rect className="ground" x="0.5" y="0.5" width={ROOM.width - 1} height={ROOM.height - 1} rx="6" />
      <g aria-hidden="true">
        <path className="line" d={`M${CORNER} ${bottom - 5}v5h${scale.length}v-5`} />
        <text x={CORNER} y={bottom - 9}>
          {distanceText(scale.metres)[language]}
        </text>
        <path className="arrow" d={`M${ROOM.width - 22} 40v-24m-5 7 5-7 5 7`} />
        <text x={ROOM.width - 22} y={56} textAnchor="middle">
          {t('web.places.north')}
        </text>
        {from ? (
          <path
            className="from"
            d={`M${from.x - CROSS} ${from.y}h${2 * CROSS}M${from.x} ${from.y - CROSS}v${2 * CROSS}`}
          />
        ) : null}
      </g>
      {marks.map(({ x, y }, at) => {
        const link = links[at];
        const drawn = (
          <>
            <circle cx={x} cy={y} r={MARK} />
            <text x={x} y={y + 5} textAnchor="middle" aria-hidden="true">
              {link?.number}
            </text>
          </>
        );
        return link ? (
          <a key={link.number} href={link.href} aria-label={`${link.number} ${link.name}`} lang={link.lang}>
            <title>{link.name}</title>
            {drawn}
          </a>
        ) : (
          <g key={`${x} ${y}`} aria-hidden="true">
            <circle className="own" cx={x} cy={y} r={8} />
          </g>
        );
      })}
    </svg>
  );
}
