import type { JSX } from 'react';
import { useMessages } from './language-context.js';
import { lookMessages } from './look.messages.js';

/** The first thing a keyboard reaches: past the header, to the element with id `main`. */
export function SkipLink(): JSX.Element {
  const t = useMessages(lookMessages);
  return (
    <a className="skip" href="#main">
      {t('look.skip')}
    </a>
  );
}
