import type { JSX } from 'react';
import { momentText, useLanguage } from '#look';

/** A point in time, in the reader's words, on one line. */
export function Moment({ at }: { readonly at: Date }): JSX.Element {
  return <span className="num nw">{momentText(at.toISOString(), useLanguage())}</span>;
}
