import { LinkButton } from '#look';
import { renderDocument } from './document.js';
import { identityMessages } from './identity.messages.js';
import type { PageContext } from './page-context.js';

export type ProblemKind =
  '400' | '403' | '404' | '500' | '503' | 'cookies' | 'expired' | 'unknown-service' | 'no-access';

/** A page that says what is wrong and where to go on; never a dead end. */
export function problemPage(
  context: PageContext,
  kind: ProblemKind,
  /** For those who must be told of it: a protocol's error code and description. */
  detail?: string,
): string {
  const title = identityMessages[`problem-page.${kind}`][context.language];
  const children = (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{title}</h1>
        <p className="soft">{identityMessages[`problem-page.${kind}.text`][context.language]}</p>
      </div>
      {detail ? <p className="mono small">{detail}</p> : null}
      <p>
        <LinkButton href={context.portalUrl}>
          {identityMessages['identity.to-portal'][context.language]}
        </LinkButton>
      </p>
      {context.requestId ? (
        <p className="small quiet">
          {identityMessages['problem-page.number'][context.language]}{' '}
          <span className="mono">{context.requestId}</span>
        </p>
      ) : null}
    </main>
  );
  return renderDocument({ context, title, children });
}
