import type { JSX } from 'react';
import { LinkButton, useMessages } from '#look';
import { upstreamMessages } from './upstream.messages.js';
import type { UpstreamChoice } from './upstream-choices.js';

/** On the sign-in page, below the form. */
export function UpstreamChoices({
  choices,
}: {
  readonly choices: readonly UpstreamChoice[];
}): JSX.Element | null {
  const t = useMessages(upstreamMessages);
  if (choices.length === 0) return null;
  return (
    <section aria-labelledby="upstreams" className="choices">
      <h2 id="upstreams">{t('upstream.others')}</h2>
      <ul className="stack">
        {choices.map(({ label, href }) => (
          <li key={href}>
            <LinkButton kind="second" href={href}>
              {label}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
