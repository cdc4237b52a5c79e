import type { JSX } from 'react';

/** Line drawings on a 20 × 20 grid; the stroke takes the colour of the text beside it. */
const DRAWINGS = {
  check: 'm4 10.5 4 4 8-9',
  cross: 'm5 5 10 10M15 5 5 15',
  warn: 'M10 3.5 17.5 16.5h-15zM10 8.5v3.6M10 14.4v.1',
  unknown: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M8 8a2 2 0 1 1 2.6 2c-.4.2-.6.5-.6 1v.4M10 14v.1',
  info: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 9v5M10 6.3v.1',
  right: 'M4 10h12m-4.5-4.5L16 10l-4.5 4.5',
  swap: 'M4 7h12l-3-3M16 13H4l3 3',
  user: 'M7 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0M4 17c.6-3.3 2.8-5 6-5s5.4 1.7 6 5',
  edit: 'M4 16h3l9-9-3-3-9 9zM11.5 5.5l3 3',
  saved: 'M6 15.5a3.3 3.3 0 0 1-.4-6.6 4.6 4.6 0 0 1 8.9.9 2.9 2.9 0 0 1-.3 5.7zM7.8 12l1.7 1.6 2.8-3',
  unsaved: 'M6 15.5a3.3 3.3 0 0 1-.4-6.6 4.6 4.6 0 0 1 8.9.9 2.9 2.9 0 0 1-.3 5.7zM10 8.7v2.6M10 13.2v.1',
  lock: 'M5.5 9h9A1.5 1.5 0 0 1 16 10.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9',
  shield: 'M10 2.8 16 5v4.6c0 3.6-2.4 6.3-6 7.6-3.6-1.3-6-4-6-7.6V5zM7.3 10l2 2 3.4-3.8',
  shieldOff: 'M10 2.8 16 5v4.6c0 3.6-2.4 6.3-6 7.6-3.6-1.3-6-4-6-7.6V5zM7.8 7.6l4.4 4.8M12.2 7.6l-4.4 4.8',
  clock: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 6v4.2l2.8 1.8',
  print: 'M6 8V3h8v5M6 14H3.5V8h13v6H14M6 12h8v5H6z',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1-1',
  pause: 'M7.5 5v10M12.5 5v10',
  play: 'M7 4.8v10.4l8-5.2z',
  plus: 'M10 4v12M4 10h12',
  file: 'M5.5 3h6l3.5 3.5V17h-9.5zM11 3v4h4',
  upload: 'M10 13V4m-3.5 3.5L10 4l3.5 3.5M4 13v3.5h12V13',
  download: 'M10 4v9m-3.5-3.5L10 13l3.5-3.5M4 13v3.5h12V13',
  mail: 'M3.5 5h13v10h-13zM3.5 5.5 10 11l6.5-5.5',
  search: 'M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M13.2 13.2l3.8 3.8',
  policy: 'M4 4.5h5.2c.5 0 .8.4.8.8V16c0-.6-.6-1-1.2-1H4zM16 4.5h-5.2c-.5 0-.8.4-.8.8V16c0-.6.6-1 1.2-1H16z',
  funding:
    'M4 5.5a6 2.3 0 1 0 12 0a6 2.3 0 1 0-12 0v4.6c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3V5.5M4 10v4.4c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3V10',
  space: 'M3.5 17h13M5 17V4.5h6V17M11 8.5h4V17M7.2 7.5h1.6M7.2 10.5h1.6M7.2 13.5h1.6',
  talent:
    'M5.2 7a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0M3 16.5c.4-3 2.2-4.6 5-4.6s4.6 1.6 5 4.6M13 4.6a2.8 2.8 0 0 1 0 4.8M14.6 12.4c1.3.7 2.1 2.1 2.4 4.1',
  technology:
    'M7 6h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1M8 6V3M12 6V3M8 17v-3M12 17v-3M6 8H3M6 12H3M17 8h-3M17 12h-3',
  service: 'M8 3h4M9 3v5l-4.6 7.4A1 1 0 0 0 5.3 17h9.4a1 1 0 0 0 .9-1.6L11 8V3M6.8 12.5h6.4',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A drawing beside a word. It is never the only sign of a meaning, so it is hidden from assistive technology. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
