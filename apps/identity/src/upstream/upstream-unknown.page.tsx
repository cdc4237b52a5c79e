import { fill } from '#kernel';
import { LinkButton } from '#look';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { upstreamMessages } from './upstream.messages.js';

export interface UpstreamUnknownPage {
  readonly context: PageContext;
  /** What people call the other provider. */
  readonly provider: string;
  /** How the person is called there. */
  readonly label: string;
  /** Where it is linked with an account here. */
  readonly link: string;
  readonly back: string;
}

/** Somebody whom another provider knows and we do not. */
export function upstreamUnknownPage({ context, provider, label, link, back }: UpstreamUnknownPage): string {
  const { language } = context;
  const title = upstreamMessages['upstream.unknown.title'][language];
  const children = (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{title}</h1>
        <p className="soft">
          {fill(upstreamMessages['upstream.unknown.lead'][language], { provider, label })}
        </p>
      </div>
      <p>{upstreamMessages['upstream.unknown.link-text'][language]}</p>
      <p className="row">
        <LinkButton href={link}>{upstreamMessages['upstream.unknown.link'][language]}</LinkButton>
        <LinkButton kind="second" href={back}>
          {upstreamMessages['upstream.unknown.back'][language]}
        </LinkButton>
      </p>
      <p className="hint">
        <a href="/register">{upstreamMessages['upstream.unknown.register'][language]}</a>
      </p>
    </main>
  );
  return renderDocument({ context, title, children });
}
