import type { ReactNode } from 'react';
import type { Mistake } from '../pages/mistakes.js';

/** All that is wrong with one field, a line each: a list of addresses can have several mistakes. */
export function wrongs(mistakes: readonly Mistake[], field: string): ReactNode {
  const texts = mistakes.filter((mistake) => mistake.field === field).map(({ text }) => text);
  if (texts.length === 0) return undefined;
  return texts.map((text) => (
    <span key={text} className="block">
      {text}
    </span>
  ));
}
