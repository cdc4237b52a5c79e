import { fill } from '#kernel';
import { LinkButton } from '#look';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { upstreamMessages } from './upstream.messages.js';

interface StillSignedInPage {
  readonly context: PageContext;
  /** What people call the other provider. */
  readonly provider: string;
  /** Where the sign-out leads. */
  readonly onward: string;
}

/** Signed out here, but not at the provider that had signed the person in. */
export function stillSignedInPage({ context, provider, onward }: StillSignedInPage): string {
  const { language } = context;
  const title = upstreamMessages['upstream.still.title'][language];
  const children = (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{title}</h1>
        <p className="soft">{fill(upstreamMessages['upstream.still.text'][language], { provider })}</p>
      </div>
      <p>
        <LinkButton href={onward}>{upstreamMessages['upstream.still.on'][language]}</LinkButton>
      </p>
    </main>
  );
  return renderDocument({ context, title, children });
}
