import type { JSX } from 'react';
import { useMessages } from '#look';
import { identityMessages } from './identity.messages.js';

/** One thing to correct; `field` is the id of the control. */
export interface Mistake {
  readonly field: string;
  readonly text: string;
}

/** What is wrong with one field, for beside it. */
export function mistakeAt(mistakes: readonly Mistake[], field: string): string | undefined {
  return mistakes.find((mistake) => mistake.field === field)?.text;
}

/** What is wrong, on top of the form. It takes the focus when the page opens, so that a screen reader says it first. */
export function Mistakes({ mistakes }: { readonly mistakes: readonly Mistake[] }): JSX.Element | null {
  const t = useMessages(identityMessages);
  if (mistakes.length === 0) return null;
  return (
    <section className="errors" role="alert" aria-labelledby="mistakes" tabIndex={-1} autoFocus>
      <h2 id="mistakes">{t('identity.mistakes')}</h2>
      <ul className="todolist">
        {mistakes.map(({ field, text }) => (
          <li key={field + text}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
